namespace AmpController.Headphones
{
    /// <summary>
    /// Logarithms and powers in whole numbers, for figures that are shown or stored: log2 by squaring, one bit a step.
    /// A logarithm costs some hundred instructions, so nothing calls one in every pass.
    /// </summary>
    public static class Decibels
    {
        /// <summary>The answer for a ratio whose upper number is 0 or negative, silence; hundredths of a dB. Below every real ratio of two long numbers.</summary>
        public const int SilenceCb = -40000;

        /// <summary>Bits of a mantissa: 2^30 stands for 1, so that a product of two fits a long.</summary>
        private const int MantissaBits = 30;

        private const long One = 1L << MantissaBits;

        /// <summary>Bits worked out behind the point of a logarithm: 0.0006 hundredths of a dB.</summary>
        private const int FractionBits = 20;

        /// <summary>1000 log10(2) with 20 bits behind the point: hundredths of a dB in an octave of power.</summary>
        private const long OctaveCb = 315652829;

        /// <summary>1 / (2000 log10(2)) with 44 bits behind the point: octaves of voltage in a hundredth of a dB.</summary>
        private const long OctavesPerCb = 29219988536;

        /// <summary>2^(1/2), 2^(1/4), 2^(1/8) and so on as mantissas.</summary>
        private static readonly int[] Roots =
        {
            1518500250, 1276901417, 1170923762, 1121280436, 1097253708,
            1085434106, 1079572136, 1076653033, 1075196443, 1074468888,
            1074105294, 1073923544, 1073832680, 1073787251, 1073764537,
            1073753181, 1073747502, 1073744663, 1073743244, 1073742534,
        };

        /// <summary>10 log10(a / b), rounded to the nearest; hundredths of a dB, off by at most 0.502 of one.</summary>
        /// <param name="a">Any long; 0 or less is silence and gives <see cref="SilenceCb"/>.</param>
        /// <param name="b">Any long; 0 or less gives minus <see cref="SilenceCb"/>, unless <paramref name="a"/> is silence too.</param>
        public static int PowerRatioCb(long a, long b) => RatioCb(a, b, 0);

        /// <summary>20 log10(a / b), rounded to the nearest; hundredths of a dB, off by at most 0.502 of one.</summary>
        /// <param name="a">Any long; 0 or less is silence and gives <see cref="SilenceCb"/>.</param>
        /// <param name="b">Any long; 0 or less gives minus <see cref="SilenceCb"/>, unless <paramref name="a"/> is silence too.</param>
        public static int VoltageRatioCb(long a, long b) => RatioCb(a, b, 1);

        /// <summary>
        /// value x 10^(cb / 2000), rounded: a voltage raised by some dB, or a power raised by half as many. Off by at most 0.5
        /// and 3 millionths of the result. 0 for a value of 0 or less; long.MaxValue for what is larger than that.
        /// </summary>
        /// <param name="value">Any long.</param>
        /// <param name="cb">Hundredths of a dB, -2,000,000 to 2,000,000.</param>
        public static long Scale(long value, int cb)
        {
            if (value <= 0)
            {
                return 0;
            }

            long octaves = (cb * OctavesPerCb) >> (44 - FractionBits);
            int shift = (int)(octaves >> FractionBits) + Exponent(value) - MantissaBits;
            long mantissa = Mantissa(value);
            for (int i = 0; i < FractionBits; i++)
            {
                if ((octaves >> (FractionBits - 1 - i) & 1) != 0)
                {
                    mantissa = (mantissa * Roots[i]) >> MantissaBits;
                }
            }

            if (shift >= 0)
            {
                return shift > 62 || mantissa > long.MaxValue >> shift ? long.MaxValue : mantissa << shift;
            }

            return shift < -40 ? 0 : ((mantissa >> (-shift - 1)) + 1) >> 1;
        }

        /// <summary>Power ratio, doubled for voltages: log2 has the bits of the exponents' difference and then those that squaring brings out.</summary>
        private static int RatioCb(long a, long b, int doubled)
        {
            if (a <= 0)
            {
                return SilenceCb;
            }

            if (b <= 0)
            {
                return -SilenceCb;
            }

            int octaves = Exponent(a) - Exponent(b);
            long mantissa = (Mantissa(a) << MantissaBits) / Mantissa(b);
            if (mantissa < One)
            {
                mantissa <<= 1;
                octaves--;
            }

            long log = octaves;
            for (int i = 0; i < FractionBits; i++)
            {
                mantissa = (mantissa * mantissa) >> MantissaBits;
                log <<= 1;
                if (mantissa >= One << 1)
                {
                    mantissa >>= 1;
                    log++;
                }
            }

            // Half a bit more, which is what the bits that were not worked out are worth on average; 41 bits are behind the point of the product.
            long product = (((log << 1) + 1) * OctaveCb) << doubled;
            return (int)((product + (1L << FractionBits + 20)) >> FractionBits + 21);
        }

        private static int Exponent(long value)
        {
            int exponent = 0;
            while (value > 1)
            {
                value >>= 1;
                exponent++;
            }

            return exponent;
        }

        /// <summary>The value between 1 and 2 as a mantissa.</summary>
        private static long Mantissa(long value)
        {
            while (value >= One << 1)
            {
                value >>= 1;
            }

            while (value < One)
            {
                value <<= 1;
            }

            return value;
        }
    }
}

using AmpController.Headphones;

namespace AmpController.Tests.Fakes
{
    /// <summary>Headphones for a jack of the bench.</summary>
    public static class JackBookOf
    {
        /// <summary>Chooses an own in-ear of 110 dB/V, as its maker states it, for a jack, with a limit in hundredths of a dB SPL.</summary>
        public static void Own(AmpBench bench, int jack, int limitCb)
        {
            HeadphoneProfile profile = new HeadphoneProfile
            {
                Name = "Test in-ear",
                ImpedanceDeciohm = 320,
                SensitivityCb = 11000,
                Unit = SensitivityUnit.PerVolt,
                Form = HeadphoneForm.InEar,
                LimitCb = limitCb,
            };
            bench.Own.Put(0, profile);
            bench.Book.Choose(jack, 0);
        }
    }
}

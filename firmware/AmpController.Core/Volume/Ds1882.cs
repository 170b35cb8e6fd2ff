using AmpController.Console;
using AmpController.Ports;

namespace AmpController.Volume
{
    /// <summary>
    /// Maxim DS1882 dual logarithmic potentiometer, option 63 positions + mute, volatile, zero-cross on.
    /// The source of each fact: docs/parts.md, DS1882. Commands are self-addressed bytes
    /// (bits 7:6 select potentiometer 0, 1 or configuration), a read answers potentiometer 0, 1, configuration.
    /// </summary>
    public sealed class Ds1882 : IVolumeIc
    {
        /// <summary>7-bit address with the three address pins low (0101 A2 A1 A0).</summary>
        public const int DefaultAddress = 0x28;

        /// <summary>Volatile (wipers wake at mute), zero-cross on, 63 positions + mute.</summary>
        private const byte Configuration = 0x86;

        /// <summary>The three option bits of the configuration byte.</summary>
        private const byte ConfigurationMask = 0x07;

        private const byte WiperMask = 0x3F;
        private const byte MuteCode = 63;
        private const byte SelectRight = 0x40;

        /// <summary>From power or /CE to the first answer: about 20 ms was seen in the field, no data-sheet figure; ms.</summary>
        private const int StartUpMs = 30;

        /// <summary>The configuration is EEPROM; drivers wait 10 to 25 ms for it, the data sheet's figure is unknown to us; ms.</summary>
        private const int EepromWriteMs = 40;

        /// <summary>
        /// A part that loses its configuration may not have its EEPROM worn out by us: so often per power-up, then it is a
        /// fault. The data sheet's endurance is unknown to us; parts of this age state 50,000 writes.
        /// </summary>
        private const int MaxRepairs = 3;

        /// <summary>So often per power-up the configuration is written anew after a fault; later it is only compared.</summary>
        private const int MaxRewrites = 500;

        private readonly II2cPort _bus;
        private readonly byte[] _out = new byte[2];
        private readonly byte[] _in = new byte[3];
        private byte _left = MuteCode;
        private byte _right = MuteCode;
        private long _waitUntilMs;
        private bool _mustRewrite;
        private bool _configurationWritten;
        private int _repairs;
        private int _rewrites;

        /// <summary>Makes the driver; nothing is sent before <see cref="Initialise"/>.</summary>
        public Ds1882(II2cPort bus)
        {
            _bus = bus;
        }

        /// <inheritdoc/>
        public int StepCb => 100;

        /// <inheritdoc/>
        public int LowestCb => -6200;

        /// <summary>The zero-cross window: the wiper moves at a crossing within 50 ms of the acknowledge (DS1881 data sheet page 8).</summary>
        public int SettleMs => 50;

        /// <inheritdoc/>
        public bool CanReadBack => true;

        /// <inheritdoc/>
        public void Restart(long nowMs, bool afterFault)
        {
            _bus.Clear();
            _waitUntilMs = nowMs + StartUpMs;
            _mustRewrite = afterFault && _rewrites < MaxRewrites;
            _configurationWritten = false;
        }

        /// <summary>
        /// At power-up the configuration is written only when it differs (EEPROM wear), after a fault always. In the
        /// 33-position mode the mute code would be sound, so the wipers follow only after the configuration was read back.
        /// </summary>
        public VolumeStatus Initialise(long nowMs)
        {
            if (nowMs < _waitUntilMs)
            {
                return VolumeStatus.Pending;
            }

            if (_mustRewrite)
            {
                VolumeStatus written = WriteConfiguration(nowMs);
                if (written == VolumeStatus.Pending)
                {
                    _mustRewrite = false;
                    _rewrites++;
                }

                return written;
            }

            VolumeStatus status = ReadAll();
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            if ((_in[2] & ConfigurationMask) == (Configuration & ConfigurationMask))
            {
                VolumeStatus muted = Write(VolumeLevel.MuteCb, VolumeLevel.MuteCb);
                return muted == VolumeStatus.Ok ? Verify() : muted;
            }

            if (_configurationWritten || _repairs >= MaxRepairs)
            {
                return VolumeStatus.BadConfig;
            }

            _repairs++;
            return WriteConfiguration(nowMs);
        }

        /// <inheritdoc/>
        public VolumeStatus Write(int leftCb, int rightCb)
        {
            _left = Code(leftCb);
            _right = Code(rightCb);
            _out[0] = _left;
            _out[1] = (byte)(SelectRight | _right);
            return Map(_bus.Transfer(_out, 2, null, 0));
        }

        /// <inheritdoc/>
        public VolumeStatus Verify()
        {
            VolumeStatus status = ReadAll();
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            bool same = (_in[0] & WiperMask) == _left
                && (_in[1] & WiperMask) == _right
                && (_in[2] & ConfigurationMask) == (Configuration & ConfigurationMask);
            return same ? VolumeStatus.Ok : VolumeStatus.Mismatch;
        }

        /// <inheritdoc/>
        public bool Describe(int register, OutputBuffer output)
        {
            if (register > 2)
            {
                return false;
            }

            int value = _in[register];
            if (register == 2)
            {
                output.Text("configuration=").Hex(value).Text((value & 4) != 0 ? " volatile" : " kept")
                    .Text((value & 2) != 0 ? ", zero-cross on" : ", zero-cross off")
                    .Text((value & 1) != 0 ? ", 33 positions" : ", 63 positions").Line();
                return true;
            }

            int code = value & WiperMask;
            output.Text(register == 0 ? "left=" : "right=").Hex(value).Text(" ").Db(code >= MuteCode ? VolumeLevel.MuteCb : code * -StepCb).Line();
            return true;
        }

        /// <summary>Attenuation code: n is -n dB, 63 is mute; anything above 0 dB is held at 0 dB, anything below the range is mute.</summary>
        private static byte Code(int volumeCb)
        {
            if (volumeCb < -6200)
            {
                return MuteCode;
            }

            // Rounded towards quiet: -0.1 dB is code 1.
            return volumeCb >= 0 ? (byte)0 : (byte)((99 - volumeCb) / 100);
        }

        private static VolumeStatus Map(TransferStatus status)
        {
            switch (status)
            {
                case TransferStatus.Ok:
                    return VolumeStatus.Ok;
                case TransferStatus.Nack:
                    return VolumeStatus.Nack;
                case TransferStatus.Timeout:
                    return VolumeStatus.Timeout;
                default:
                    return VolumeStatus.Error;
            }
        }

        /// <summary>Pending when the part took it: it is busy with its EEPROM then.</summary>
        private VolumeStatus WriteConfiguration(long nowMs)
        {
            _out[0] = Configuration;
            VolumeStatus status = Map(_bus.Transfer(_out, 1, null, 0));
            if (status != VolumeStatus.Ok)
            {
                return status;
            }

            _configurationWritten = true;
            _waitUntilMs = nowMs + EepromWriteMs;
            return VolumeStatus.Pending;
        }

        private VolumeStatus ReadAll() => Map(_bus.Transfer(null, 0, _in, 3));
    }
}

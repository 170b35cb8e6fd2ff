using AmpController.Headphones;
using AmpController.Settings;

namespace AmpController.Tests.Settings
{
    /// <summary>Bytes of slots as other versions of the firmware would have written them, and a profile to store.</summary>
    public static class SampleRecords
    {
        private const int Sequence = 7;

        /// <summary>A settings record of version 1 with one setting.</summary>
        public static byte[] SettingsVersion1(int sequence, byte id, int value)
        {
            byte[] bytes = new byte[135];
            RecordBytes.PutMagic(bytes, "AMPS");
            bytes[4] = 1;
            bytes[5] = 135;
            RecordBytes.Put(bytes, 6, sequence, 4);
            bytes[10] = 1;
            bytes[11] = id;
            RecordBytes.Put(bytes, 12, value, 4);
            RecordBytes.Seal(bytes, 135);
            return bytes;
        }

        /// <summary>An otherwise empty settings record of a version and length, number 7, with a good CRC.</summary>
        public static byte[] Settings(int version, int length)
        {
            byte[] bytes = new byte[length];
            RecordBytes.PutMagic(bytes, "AMPS");
            bytes[4] = (byte)version;
            bytes[5] = (byte)length;
            bytes[6] = Sequence;
            RecordBytes.Seal(bytes, length);
            return bytes;
        }

        /// <summary>An otherwise empty headphone record of a version and length, number 7, with a good CRC.</summary>
        public static byte[] Headphones(int version, int length)
        {
            byte[] bytes = new byte[length];
            RecordHead.Put(bytes, "AMPH", version, length, Sequence);
            RecordBytes.Seal(bytes, length);
            return bytes;
        }

        /// <summary>A measured over-ear headphone of 320 ohm, 103.7 dB SPL at 1 V, with a limit of 95 dB SPL.</summary>
        public static HeadphoneProfile Profile(string name)
        {
            return new HeadphoneProfile
            {
                Name = name, ImpedanceDeciohm = 3200, SensitivityCb = 10370, IsMeasured = true, LimitCb = 9500,
            };
        }
    }
}

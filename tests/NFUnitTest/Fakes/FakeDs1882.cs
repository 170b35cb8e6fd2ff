using AmpController.Ports;

namespace AmpController.Tests.Fakes
{
    /// <summary>
    /// A DS1882 on its bus, from bytes: two wipers and a configuration, self-addressed commands, a read of three bytes.
    /// Transfers are noted as "w" with the bytes in hex, or "r". It can refuse, time out, read back wrong and forget.
    /// </summary>
    public sealed class FakeDs1882 : II2cPort
    {
        private const byte Mute = 63;
        private const string Digits = "0123456789ABCDEF";

        private readonly Journal _journal;
        private int _failAfter;
        private int _failuresLeft;
        private TransferStatus _failure;

        /// <summary>Wakes at mute with the factory's configuration, 0x87 (33 positions).</summary>
        public FakeDs1882(Journal journal)
        {
            _journal = journal;
            Configuration = 0x87;
            Left = Mute;
            Right = Mute;
        }

        /// <summary>Code of potentiometer 0.</summary>
        public byte Left { get; set; }

        /// <summary>Code of potentiometer 1.</summary>
        public byte Right { get; set; }

        /// <summary>Configuration byte.</summary>
        public byte Configuration { get; set; }

        /// <summary>Transfers so far, failed ones included.</summary>
        public int Transfers { get; private set; }

        /// <summary>Bus clears so far.</summary>
        public int Clears { get; private set; }

        /// <summary>Answer to every bus clear; transfers answer the same while it is not Ok.</summary>
        public TransferStatus BusState { get; set; }

        /// <summary>EEPROM writes so far.</summary>
        public int ConfigurationWrites { get; private set; }

        /// <summary>Bits that read back wrong in the wipers.</summary>
        public byte Corrupt { get; set; }

        /// <summary>The configuration cannot be changed.</summary>
        public bool IsConfigurationStuck { get; set; }

        /// <summary>Moves when transfer number <see cref="MoveAt"/> runs: an edge inside a pass.</summary>
        public FakeInput MovePin { get; set; }

        /// <summary>Level that <see cref="MovePin"/> goes to.</summary>
        public bool MoveLevel { get; set; }

        /// <summary>Value of <see cref="Transfers"/> during the transfer in which the pin moves.</summary>
        public int MoveAt { get; set; }

        /// <summary>True while both wipers are at mute.</summary>
        public bool IsMute => Left == Mute && Right == Mute;

        /// <summary>Lets the next transfers end so, and the ones after them well again.</summary>
        public void Fail(TransferStatus status, int count) => FailLater(0, status, count);

        /// <summary>Lets transfers end so once a number of them went well.</summary>
        public void FailLater(int after, TransferStatus status, int count)
        {
            _failAfter = after;
            _failure = status;
            _failuresLeft = count;
        }

        /// <inheritdoc/>
        public TransferStatus Transfer(byte[] write, int writeCount, byte[] read, int readCount)
        {
            Transfers++;
            Note(write, writeCount);
            if (MovePin != null && Transfers == MoveAt)
            {
                MovePin.Set(MoveLevel);
            }

            if (BusState != TransferStatus.Ok)
            {
                return BusState;
            }

            if (_failAfter > 0)
            {
                _failAfter--;
            }
            else if (_failuresLeft > 0)
            {
                _failuresLeft--;
                return _failure;
            }

            for (int i = 0; i < writeCount; i++)
            {
                Take(write[i]);
            }

            if (readCount == 3)
            {
                read[0] = (byte)(Left ^ Corrupt);
                read[1] = (byte)((0x40 | Right) ^ Corrupt);
                read[2] = Configuration;
            }

            return TransferStatus.Ok;
        }

        /// <inheritdoc/>
        public TransferStatus Clear()
        {
            Clears++;
            return BusState;
        }

        private void Take(byte command)
        {
            int value = command & 0x3F;
            switch (command >> 6)
            {
                case 0:
                    Left = (byte)value;
                    break;
                case 1:
                    Right = (byte)value;
                    break;
                case 2:
                    ConfigurationWrites++;
                    Configuration = IsConfigurationStuck ? Configuration : command;
                    break;
            }
        }

        private void Note(byte[] write, int writeCount)
        {
            if (_journal == null)
            {
                return;
            }

            string text = writeCount == 0 ? "r" : "w";
            for (int i = 0; i < writeCount; i++)
            {
                text += Digits.Substring(write[i] >> 4, 1) + Digits.Substring(write[i] & 15, 1);
            }

            _journal.Add(text);
        }
    }
}

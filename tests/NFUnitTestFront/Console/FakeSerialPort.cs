using AmpController.Ports;

namespace AmpController.Tests.Console
{
    /// <summary>A serial port in memory that notes how it is used.</summary>
    public sealed class FakeSerialPort : ISerialPort
    {
        // Small enough for an ESP32's heap, which the unit tests also run on.
        private readonly byte[] _arrived = new byte[8192];
        private readonly byte[] _sent = new byte[4096];
        private int _arrivedStart;
        private int _arrivedEnd;
        private int _sentCount;

        /// <summary>Writes so far.</summary>
        public int Writes { get; private set; }

        /// <summary>Bytes of the largest write so far.</summary>
        public int LargestWrite { get; private set; }

        /// <summary>Bytes written and not fetched with <see cref="TakeSent"/>.</summary>
        public int SentCount => _sentCount;

        /// <summary>Bytes arrived and not read.</summary>
        public int Waiting => _arrivedEnd - _arrivedStart;

        /// <summary>Lets a byte arrive.</summary>
        public void Arrive(byte value) => _arrived[_arrivedEnd++] = value;

        /// <summary>Lets ASCII text arrive.</summary>
        public void Arrive(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                Arrive((byte)text[i]);
            }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int count)
        {
            int taken = Waiting < count ? Waiting : count;
            for (int i = 0; i < taken; i++)
            {
                buffer[i] = _arrived[_arrivedStart++];
            }

            if (_arrivedStart == _arrivedEnd)
            {
                _arrivedStart = 0;
                _arrivedEnd = 0;
            }

            return taken;
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int count)
        {
            Writes++;
            LargestWrite = count > LargestWrite ? count : LargestWrite;
            for (int i = 0; i < count; i++)
            {
                _sent[_sentCount++] = buffer[i];
            }
        }

        /// <summary>What was written since the last call, each CR LF shown as a bar; a CR or LF on its own shows as a tilde.</summary>
        public string TakeSent()
        {
            char[] text = new char[_sentCount];
            int length = 0;
            for (int i = 0; i < _sentCount; i++)
            {
                if (_sent[i] == 13 && i + 1 < _sentCount && _sent[i + 1] == 10)
                {
                    text[length++] = '|';
                    i++;
                }
                else
                {
                    text[length++] = _sent[i] == 13 || _sent[i] == 10 ? '~' : (char)_sent[i];
                }
            }

            _sentCount = 0;
            return new string(text, 0, length);
        }
    }
}

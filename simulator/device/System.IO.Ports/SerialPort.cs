using VirtualAmp.Bridge;

namespace System.IO.Ports
{
    /// <summary>Stand-in: a UART of the board, 8 data bits, no parity, one stop bit.</summary>
    public sealed class SerialPort : IDisposable
    {
        private const int TickMs = 10;

        /// <summary>Names a port; it opens with <see cref="Open"/>.</summary>
        public SerialPort(string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
        {
            if (dataBits != 8)
            {
                throw new ArgumentException();
            }

            PortName = portName;
            BaudRate = baudRate;
        }

        /// <summary>"COM" and a digit.</summary>
        public string PortName { get; }

        /// <summary>Bits a second; takes effect at <see cref="Open"/>.</summary>
        public int BaudRate { get; set; }

        /// <summary>Whether it is open.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>Bytes that have arrived and were not read.</summary>
        public int BytesToRead => Boards.Current.SerialBytesToRead(PortName);

        /// <summary>How long <see cref="Read"/> waits, ms; -1 for ever, the device's default.</summary>
        public int ReadTimeout { get; set; } = -1;

        /// <summary>How long <see cref="Write"/> may wait, ms; -1 for ever, the device's default. The board's FIFO takes at once or is an error.</summary>
        public int WriteTimeout { get; set; } = -1;

        /// <summary>Opens the port. Throws ArgumentException for COM1 (the debugger's) or when it is open already.</summary>
        public void Open()
        {
            Boards.Current.OpenSerial(PortName, BaudRate);
            IsOpen = true;
        }

        /// <summary>Closes the port; harmless when it is closed.</summary>
        public void Close()
        {
            if (IsOpen)
            {
                IsOpen = false;
                Boards.Current.CloseSerial(PortName);
            }
        }

        /// <summary>Closes the port.</summary>
        public void Dispose() => Close();

        /// <summary>Waits for all <paramref name="count"/> bytes, as the device does. Throws TimeoutException, the bytes stay buffered.</summary>
        public int Read(byte[] buffer, int offset, int count)
        {
            int waitedMs = 0;
            while (BytesToRead < count)
            {
                if (ReadTimeout >= 0 && waitedMs >= ReadTimeout)
                {
                    throw new TimeoutException();
                }

                Boards.Current.Sleep(TickMs);
                waitedMs += TickMs;
            }

            return Boards.Current.ReadSerial(PortName, buffer, offset, count);
        }

        /// <summary>Sends bytes; more than the FIFO has room for corrupts memory on the device and is an error on the board.</summary>
        public void Write(byte[] buffer, int offset, int count) => Boards.Current.WriteSerial(PortName, buffer, offset, count);
    }
}

using AmpController.Display;
using AmpController.Ports;

namespace AmpController.Tests.Display
{
    /// <summary>A panel that keeps what it is sent, in page addressing, and answers what the test says.</summary>
    public sealed class FakeDisplayPort : IDisplayPort
    {
        private const int ControlBytes = 7;
        private const int LookBytes = 5;

        /// <summary>What the panel would show.</summary>
        public readonly byte[] Ram = new byte[Canvas.Columns * Canvas.Pages];

        /// <summary>Answer to every call.</summary>
        public TransferStatus Answer = TransferStatus.Ok;

        /// <summary>Whether the panel was told to show its memory since its last start.</summary>
        public bool IsLit;

        /// <summary>Contrast that the panel was told last.</summary>
        public int Contrast;

        /// <summary>Row of the memory that stands on top.</summary>
        public int StartLine;

        /// <summary>Transfers of contrast, start line and display on or off that were tried.</summary>
        public int Looks;

        /// <summary>Transfers of the picture that were tried.</summary>
        public int Sends;

        /// <summary>Start-up sequences that were tried.</summary>
        public int Starts;

        /// <summary>Answer to every bus clear.</summary>
        public TransferStatus BusState = TransferStatus.Ok;

        /// <summary>Bus clears that were tried.</summary>
        public int Clears;

        /// <summary>Bytes on the bus, addresses included.</summary>
        public int Bytes;

        /// <summary>Data bytes of the last transfer.</summary>
        public int LastCount;

        /// <summary>Page of the last transfer.</summary>
        public int LastPage;

        /// <summary>First column of the last transfer.</summary>
        public int LastColumn;

        /// <inheritdoc/>
        public TransferStatus Send(byte[] bytes, int count)
        {
            Bytes += 1 + count;
            if (count == LookBytes)
            {
                Looks++;
                if (Answer == TransferStatus.Ok)
                {
                    Contrast = bytes[2];
                    StartLine = bytes[3] & 0x3F;
                    IsLit = bytes[4] == 0xAF;
                }

                return Answer;
            }

            Sends++;
            LastPage = bytes[1] & 0x07;
            LastColumn = (bytes[3] & 0x0F) | ((bytes[5] & 0x0F) << 4);
            LastCount = count - ControlBytes;
            if (Answer == TransferStatus.Ok)
            {
                for (int i = 0; i < LastCount; i++)
                {
                    Ram[(LastPage * Canvas.Columns) + LastColumn + i] = bytes[ControlBytes + i];
                }
            }

            return Answer;
        }

        /// <inheritdoc/>
        public TransferStatus Initialise(bool dark)
        {
            Starts++;
            IsLit = IsLit && !dark;
            return Answer;
        }

        /// <inheritdoc/>
        public TransferStatus Clear()
        {
            Clears++;
            return BusState;
        }

        /// <summary>True when the panel shows the canvas.</summary>
        public bool Shows(Canvas canvas)
        {
            for (int page = 0; page < Canvas.Pages; page++)
            {
                for (int column = 0; column < Canvas.Columns; column++)
                {
                    if (Ram[(page * Canvas.Columns) + column] != canvas.At(column, page))
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }
}

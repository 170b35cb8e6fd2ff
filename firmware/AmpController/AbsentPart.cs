using AmpController.Ports;

namespace AmpController
{
    /// <summary>Stands where a bus or port could not be opened: every use reports an error, so that its owner names the fault.</summary>
    public sealed class AbsentPart : II2cPort, IDisplayPort, ISerialPort
    {
        /// <inheritdoc/>
        public TransferStatus Transfer(byte[] write, int writeCount, byte[] read, int readCount) => TransferStatus.Error;

        /// <inheritdoc/>
        public TransferStatus Send(byte[] bytes, int count) => TransferStatus.Error;

        /// <inheritdoc/>
        public TransferStatus Initialise() => TransferStatus.Error;

        /// <summary>Nothing ever arrives.</summary>
        public int Read(byte[] buffer, int count) => 0;

        /// <summary>There is nowhere to send it; that the port is absent was reported as <see cref="Control.FaultCode.ConsoleAbsent"/>.</summary>
        public void Write(byte[] buffer, int count)
        {
        }
    }
}

using AmpController.Ports;

namespace AmpController
{
    /// <summary>Stands where the console's port could not be opened; that it is absent is reported as <see cref="Control.FaultCode.ConsoleAbsent"/>.</summary>
    public sealed class AbsentPort : ISerialPort
    {
        /// <summary>Nothing ever arrives.</summary>
        public int Read(byte[] buffer, int count) => 0;

        /// <summary>There is nowhere to send it.</summary>
        public void Write(byte[] buffer, int count)
        {
        }
    }
}

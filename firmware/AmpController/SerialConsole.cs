using System;
using System.IO.Ports;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>The console's UART: polled, so that no event thread is needed and nothing waits.</summary>
    public sealed class SerialConsole : ISerialPort
    {
        /// <summary>Never waited out: only bytes that have arrived are asked for. Without it an overrun between the two calls would wait for ever; ms.</summary>
        private const int ReadTimeoutMs = 10;

        private readonly SerialPort _port;
        private bool _isBroken;

        /// <summary>True once the driver failed: the amp plays on without its console.</summary>
        public bool IsBroken => _isBroken;

        /// <summary>Opens the port at 115200 8N1. Throws when the name or its pins cannot be used.</summary>
        public SerialConsole(string portName)
        {
            _port = new SerialPort(portName, 115200);
            _port.ReadTimeout = ReadTimeoutMs;
            _port.Open();
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int count)
        {
            try
            {
                int waiting = _isBroken ? 0 : _port.BytesToRead;
                return waiting == 0 ? 0 : _port.Read(buffer, 0, waiting < count ? waiting : count);
            }
            catch (TimeoutException)
            {
                // The platform threw its buffer away between the two calls: what is lost is lost, and the line it broke gets its ERR.
                return 0;
            }
            catch (Exception)
            {
                // What the platform throws here is not documented; a console that fails may not silence a healthy amp.
                _isBroken = true;
                return 0;
            }
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int count)
        {
            try
            {
                if (!_isBroken)
                {
                    _port.Write(buffer, 0, count);
                }
            }
            catch (Exception)
            {
                _isBroken = true;
            }
        }
    }
}

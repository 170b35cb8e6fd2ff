using System;
using System.Threading;
using AmpController.Control;

namespace AmpController
{
    /// <summary>The entry point: boot, then pass after pass for ever.</summary>
    public static class Program
    {
        /// <summary>Called by the runtime.</summary>
        public static void Main()
        {
            Firmware firmware = Firmware.Boot(new Board());
            for (;;)
            {
                firmware.Pass(Environment.TickCount64);
                Thread.Sleep(Timing.PassMs);
            }
        }
    }
}

using nanoFramework.Runtime.Events;

namespace System.Device.Gpio
{
    /// <summary>An edge of a pin; carries no time.</summary>
    public class PinValueChangedEventArgs : BaseEvent
    {
        /// <summary>Makes the event of one edge.</summary>
        public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
        {
            ChangeType = changeType;
            PinNumber = pinNumber;
        }

        /// <summary>Which edge.</summary>
        public PinEventTypes ChangeType { get; }

        /// <summary>GPIO number.</summary>
        public int PinNumber { get; }
    }
}

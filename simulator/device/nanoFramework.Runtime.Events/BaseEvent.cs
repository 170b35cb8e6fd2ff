namespace nanoFramework.Runtime.Events
{
    /// <summary>Base of every event that reaches managed code.</summary>
    public class BaseEvent
    {
        /// <summary>Source of the event, as the driver numbers it.</summary>
        public ushort Source;

        /// <summary>Kind of the event, as the driver numbers it.</summary>
        public byte Message;
    }
}

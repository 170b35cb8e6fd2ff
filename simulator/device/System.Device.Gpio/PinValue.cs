namespace System.Device.Gpio
{
    /// <summary>A pin's level.</summary>
    public struct PinValue
    {
        private readonly byte _value;

        private PinValue(byte value) => _value = value;

        /// <summary>HIGH.</summary>
        public static PinValue High => new PinValue(1);

        /// <summary>LOW.</summary>
        public static PinValue Low => new PinValue(0);

        /// <summary>0 is LOW, anything else HIGH.</summary>
        public static implicit operator PinValue(int value) => value == 0 ? Low : High;

        /// <summary>false is LOW, true is HIGH.</summary>
        public static implicit operator PinValue(bool value) => value ? High : Low;

        /// <summary>0 or 1.</summary>
        public static explicit operator byte(PinValue value) => value._value;

        /// <summary>0 or 1.</summary>
        public static explicit operator int(PinValue value) => value._value;

        /// <summary>true when HIGH.</summary>
        public static explicit operator bool(PinValue value) => value._value != 0;

        /// <summary>Same level.</summary>
        public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

        /// <summary>Other level.</summary>
        public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

        /// <summary>Same level.</summary>
        public bool Equals(PinValue other) => other._value == _value;

        /// <summary>Same level.</summary>
        public override bool Equals(object obj) => obj is PinValue && Equals((PinValue)obj);

        /// <summary>0 or 1.</summary>
        public override int GetHashCode() => _value;

        /// <summary>"Low" or "High".</summary>
        public override string ToString() => _value == 0 ? "Low" : "High";
    }
}

namespace System
{
    /// <summary>Stand-in of nanoFramework's span over a byte array. Out of range throws ArgumentOutOfRangeException or IndexOutOfRangeException.</summary>
    public struct SpanByte
    {
        internal readonly byte[] Array;
        internal readonly int Start;

        /// <summary>Covers the whole array; null makes an empty span.</summary>
        public SpanByte(byte[] array)
        {
            Array = array;
            Start = 0;
            Length = array == null ? 0 : array.Length;
        }

        /// <summary>Covers a part of the array.</summary>
        public SpanByte(byte[] array, int start, int length)
        {
            int available = array == null ? 0 : array.Length;
            if (start < 0 || length < 0 || start > available - length)
            {
                throw new ArgumentOutOfRangeException();
            }

            Array = array;
            Start = start;
            Length = length;
        }

        /// <summary>A span of no bytes.</summary>
        public static SpanByte Empty => new SpanByte();

        /// <summary>Whether it covers no byte.</summary>
        public bool IsEmpty => Length == 0;

        /// <summary>How many bytes it covers.</summary>
        public int Length { get; }

        /// <summary>A byte, counted from the span's start.</summary>
        public byte this[int index]
        {
            get => Array[Position(index)];
            set => Array[Position(index)] = value;
        }

        /// <summary>Covers the whole array.</summary>
        public static implicit operator SpanByte(byte[] array) => new SpanByte(array);

        /// <summary>Copies all bytes to the start of another span.</summary>
        public void CopyTo(SpanByte destination)
        {
            if (Length > destination.Length)
            {
                throw new ArgumentException();
            }

            if (Length > 0)
            {
                System.Array.Copy(Array, Start, destination.Array, destination.Start, Length);
            }
        }

        /// <summary>The rest from a position on.</summary>
        public SpanByte Slice(int start) => Slice(start, Length - start);

        /// <summary>A part of it.</summary>
        public SpanByte Slice(int start, int length)
        {
            if (start < 0 || length < 0 || start > Length - length)
            {
                throw new ArgumentOutOfRangeException();
            }

            return new SpanByte(Array, Start + start, length);
        }

        /// <summary>A copy of its bytes.</summary>
        public byte[] ToArray()
        {
            byte[] copy = new byte[Length];
            CopyTo(copy);
            return copy;
        }

        private int Position(int index)
        {
            if (index < 0 || index >= Length)
            {
                throw new IndexOutOfRangeException();
            }

            return Start + index;
        }
    }
}

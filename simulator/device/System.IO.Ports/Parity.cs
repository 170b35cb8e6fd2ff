namespace System.IO.Ports
{
    /// <summary>Parity bit.</summary>
    public enum Parity
    {
        /// <summary>No parity bit.</summary>
        None = 0,
    }
}

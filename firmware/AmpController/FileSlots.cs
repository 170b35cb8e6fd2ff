using System;
using System.IO;
using AmpController.Control;
using AmpController.Ports;

namespace AmpController
{
    /// <summary>
    /// Slots as files on the ESP32's internal drive I:, which the platform shares with the network configuration. Each is
    /// opened, written whole and closed in one call, because only a closed file is durable; a power cut in between
    /// may leave it short or empty. A drive that cannot be mounted is formatted anew by the platform without a word, and
    /// then reads as never written. Whatever the file system throws becomes a status.
    /// </summary>
    public sealed class FileSlots : ISlotStore
    {
        private readonly string[] _paths = { @"I:\amp-a.bin", @"I:\amp-b.bin", @"I:\amp-log.bin", @"I:\amp-h.bin", @"I:\amp-i.bin" };

        private int _worstWriteMs;
        private int _worstReadMs;
        private bool _hasWritten;

        /// <summary>Longest write and the longest read-back that may follow it; 0 until one has succeeded, because a refusal measures nothing.</summary>
        public int WorstWriteMs => _hasWritten ? _worstWriteMs + _worstReadMs : 0;

        /// <inheritdoc/>
        public int Read(int slot, byte[] buffer)
        {
            long startMs = Environment.TickCount64;
            try
            {
                if (!File.Exists(_paths[slot]))
                {
                    return 0;
                }

                byte[] bytes = File.ReadAllBytes(_paths[slot]);
                int count = bytes.Length < buffer.Length ? bytes.Length : buffer.Length;
                Array.Copy(bytes, buffer, count);
                return count;
            }
            catch (Exception)
            {
                // Which exceptions the file system throws is not documented; the caller learns all of them as a status.
                return -1;
            }
            finally
            {
                _worstReadMs = Longer(_worstReadMs, startMs);
            }
        }

        /// <inheritdoc/>
        public bool Write(int slot, byte[] bytes, int count)
        {
            long startMs = Environment.TickCount64;
            try
            {
                byte[] record = new byte[count];
                Array.Copy(bytes, record, count);
                File.WriteAllBytes(_paths[slot], record);
                _hasWritten = true;
                return true;
            }
            catch (Exception)
            {
                return false;
            }
            finally
            {
                _worstWriteMs = Longer(_worstWriteMs, startMs);
            }
        }

        /// <summary>The clock shows whole ticks: what took two of its steps may have lasted almost three.</summary>
        private static int Longer(int worstMs, long startMs)
        {
            int tookMs = (int)(Environment.TickCount64 - startMs) + Timing.TickMs;
            return tookMs > worstMs ? tookMs : worstMs;
        }
    }
}

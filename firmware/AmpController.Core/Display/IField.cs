using AmpController.Control;

namespace AmpController.Display
{
    /// <summary>A part of the screen that remembers what it drew and draws again only what changed.</summary>
    public interface IField
    {
        /// <summary>Says that the ground was cleared: the next update draws everything.</summary>
        void Invalidate();

        /// <summary>Draws what differs from the last update; allocates nothing.</summary>
        void Update(AmpStatus status);
    }
}

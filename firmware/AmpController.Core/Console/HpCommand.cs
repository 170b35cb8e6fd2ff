using AmpController.Control;
using AmpController.Headphones;

namespace AmpController.Console
{
    /// <summary>`hp`: the headphones of the jacks; alone it shows the jack in use.</summary>
    public sealed class HpCommand : CommandGroup
    {
        /// <summary>Makes the second words.</summary>
        /// <param name="book">What is remembered of the jacks.</param>
        /// <param name="shelf">What there is to choose from.</param>
        /// <param name="own">The user's own part of the shelf.</param>
        /// <param name="report">Nobody else computes it: answers take passes.</param>
        /// <param name="exposure">The weekly sound allowance.</param>
        /// <param name="options">Target, programme level and exposure mode.</param>
        /// <param name="status">The jack in use, its gain and the level at the ear.</param>
        public HpCommand(
            JackBook book, HeadphoneShelf shelf, OwnProfiles own, HeadphoneReport report, Exposure exposure, AmpOptions options, AmpStatus status)
            : base("hp", "headphones; help hp lists what can follow", "hp list",
                "4 to 3000 ohm; 70 to 135 dB SPL at 1 V; limit 60 to 115 dB SPL", new Command[]
            {
                new HpShow(book, report, options, status),
                new HpList(shelf),
                new HpSet(book, shelf, status),
                new HpLimit(book, status),
                new HpGain(book, status),
                new HpAdd(own, shelf),
                new HpDelete(own, shelf, book),
                new HpExposure(exposure, options),
            })
        {
        }
    }
}

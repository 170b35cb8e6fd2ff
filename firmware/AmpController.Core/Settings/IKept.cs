namespace AmpController.Settings
{
    /// <summary>What a record keeps: live values that outlive power.</summary>
    public interface IKept
    {
        /// <summary>How many changes worth storing there were since start; wraps.</summary>
        int ChangeCount { get; }

        /// <summary>Takes over what a whole record holds. False when something in it cannot be; that has its default now.</summary>
        bool Load(SlotRecord record);

        /// <summary>Nothing whole was found where something had been stored.</summary>
        void Lose();

        /// <summary>Puts everything into a record, over what it held.</summary>
        void Save(SlotRecord record);
    }
}

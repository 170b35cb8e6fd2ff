using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>The built-in headphones as the runtime reads them: whatever rows a builder left in the csv.</summary>
    [TestClass]
    public class CatalogueTests
    {
        [TestMethod]
        public void Every_headphone_is_believed_and_found_by_its_key()
        {
            HeadphoneShelf shelf = new HeadphoneShelf(new OwnProfiles());
            HeadphoneProfile profile = new HeadphoneProfile();
            for (int row = 0; row < Catalogue.Count; row++)
            {
                Catalogue.Load(row, profile);

                Assert.IsTrue(profile.Name.Length > 0 && profile.Name.Length <= HeadphoneProfile.LongestName, profile.Name);
                Assert.IsTrue(profile.ImpedanceDeciohm >= HeadphoneProfile.LowestImpedanceDeciohm, profile.Name);
                Assert.IsTrue(profile.ImpedanceDeciohm <= HeadphoneProfile.HighestImpedanceDeciohm, profile.Name);
                Assert.IsTrue(profile.PerVoltCb >= HeadphoneProfile.LowestPerVoltCb, profile.Name);
                Assert.IsTrue(profile.PerVoltCb <= HeadphoneProfile.HighestPerVoltCb, profile.Name);
                Assert.AreEqual(HeadphoneProfile.DefaultLimitCb, profile.LimitCb);
                Assert.AreEqual(ProfileKey.Of(profile), profile.Key);
                Assert.AreEqual(row, shelf.RowOf(profile.Key));
            }
        }
    }
}

using AmpController.Headphones;
using nanoFramework.TestFramework;

namespace AmpController.Tests.Headphones
{
    /// <summary>Own headphones first, then the catalogue; found by key and by name.</summary>
    [TestClass]
    public class HeadphoneShelfTests
    {
        [TestMethod]
        public void Own_ones_come_first_in_the_order_of_their_places_without_gaps()
        {
            OwnProfiles own = new OwnProfiles();
            HeadphoneShelf shelf = new HeadphoneShelf(own);
            Assert.AreEqual(Catalogue.Count, shelf.Count);
            Assert.AreEqual(0, shelf.OwnCount);

            own.Put(1, Profile("First"));
            own.Put(3, Profile("Second"));

            Assert.AreEqual(2, shelf.OwnCount);
            Assert.AreEqual(Catalogue.Count + 2, shelf.Count);
            Assert.AreEqual("First", NameOf(shelf, 0));
            Assert.AreEqual("Second", NameOf(shelf, 1));
        }

        [TestMethod]
        public void The_catalogue_follows_as_it_is()
        {
            OwnProfiles own = new OwnProfiles();
            HeadphoneShelf shelf = new HeadphoneShelf(own);
            own.Put(0, Profile("Mine"));
            HeadphoneProfile built = new HeadphoneProfile();
            for (int row = 0; row < Catalogue.Count; row += 10)
            {
                Catalogue.Load(row, built);
                Assert.AreEqual(built.Name, NameOf(shelf, row + 1));
                Assert.AreEqual(row + 1, shelf.RowOf(built.Key));
                Assert.AreEqual(row + 1, shelf.RowOfName(built.Name.ToUpper()));
            }
        }

        [TestMethod]
        public void A_row_is_loaded_whole_and_apart_from_its_source()
        {
            OwnProfiles own = new OwnProfiles();
            HeadphoneShelf shelf = new HeadphoneShelf(own);
            HeadphoneProfile given = Profile("Mine");
            given.LimitCb = 8500;
            own.Put(0, given);
            HeadphoneProfile loaded = new HeadphoneProfile();

            shelf.Load(0, loaded);

            Assert.AreEqual(400, loaded.ImpedanceDeciohm);
            Assert.AreEqual(11000, loaded.SensitivityCb);
            Assert.AreEqual((int)SensitivityUnit.PerMilliwatt, (int)loaded.Unit);
            Assert.IsTrue(loaded.IsMeasured);
            Assert.AreEqual((int)HeadphoneForm.InEar, (int)loaded.Form);
            Assert.AreEqual(8500, loaded.LimitCb);
            Assert.AreEqual(own.At(0).Key, loaded.Key);
            loaded.LimitCb = 6000;
            Assert.AreEqual(8500, own.At(0).LimitCb);
        }

        [TestMethod]
        public void A_key_and_a_name_that_nobody_has_are_not_found()
        {
            OwnProfiles own = new OwnProfiles();
            HeadphoneShelf shelf = new HeadphoneShelf(own);
            own.Put(0, Profile("Mine"));
            uint key = own.At(0).Key;

            Assert.AreEqual(0, shelf.RowOf(key));
            Assert.AreEqual(0, shelf.RowOfName("mINE"));
            own.Put(0, null);
            Assert.AreEqual(HeadphoneShelf.NotFound, shelf.RowOf(key));
            Assert.AreEqual(HeadphoneShelf.NotFound, shelf.RowOfName("Mine"));
        }

        private static string NameOf(HeadphoneShelf shelf, int row)
        {
            HeadphoneProfile profile = new HeadphoneProfile();
            shelf.Load(row, profile);
            return profile.Name;
        }

        private static HeadphoneProfile Profile(string name)
        {
            HeadphoneProfile profile = new HeadphoneProfile();
            profile.Name = name;
            profile.ImpedanceDeciohm = 400;
            profile.SensitivityCb = 11000;
            profile.Unit = SensitivityUnit.PerMilliwatt;
            profile.IsMeasured = true;
            profile.Form = HeadphoneForm.InEar;
            return profile;
        }
    }
}

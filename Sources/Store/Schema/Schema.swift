import SQLite

/// The tables of a data folder and how they came to be.
enum Schema {
    /// Marks a file as ours: `CIRC` in ASCII.
    static let applicationID: Int32 = 0x4349_5243

    /// Only ever added to: a step that has been shipped stays as it is.
    static let migrator = Migrator(
        applicationID: applicationID,
        migrations: [
            M0001_Community.migration, M0002_Places.migration, M0003_Members.migration, M0004_Groups.migration,
            M0005_Events.migration, M0006_Sharing.migration, M0007_Circles.migration, M0008_Programme.migration,
            M0009_Letters.migration, M0010_Trust.migration, M0011_Undo.migration, M0012_Rights.migration,
            M0013_People.migration, M0014_AuditChain.migration, M0015_Search.migration, M0016_Steps.migration,
            M0017_Imports.migration, M0018_PlacedWords.migration, M0019_Keeping.migration,
            M0020_Offers.migration,
            M0021_SearchPlaces.migration, M0022_ComparedChoices.migration, M0023_Plans.migration,
            M0024_Sessions.migration, M0025_WaysIn.migration,
            M0026_SecondStep.migration, M0027_ListingAsks.migration,
            M0028_Messages.migration, M0029_Hosting.migration, M0030_AfterEvents.migration,
            M0031_OwnAnswers.migration, M0032_MonthComments.migration,
            M0033_AccessTokens.migration, M0034_JoinDrafts.migration,
            M0035_Suggestions.migration, M0036_ActsFor.migration,
            M0037_ReportsRead.migration,
        ])
}

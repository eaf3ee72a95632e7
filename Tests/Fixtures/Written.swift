package import CivilTime

/// A date as tests write it; what is no date becomes 1970-01-01, which no test means.
package func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

/// A date and time as tests write them.
package func wall(_ text: String) -> WallTime { WallTime(text) ?? WallTime(clockSeconds: 0) }

/// A month as tests write it.
package func month(_ text: String) -> YearMonth { YearMonth(text) ?? YearMonth(of: CivilDate(dayNumber: 0)) }

import CivilTime
import Domain
import Testing
import Wording

@Suite("What stands beside an answer")
struct BesideWordsTests {
    private func words(_ change: Change, _ target: MatchTarget?) -> String {
        BesideWords.sentence(Opening(change: change, target: target, price: 1), in: Cast.match(), Cast.names)
    }

    @Test func `a change that opens a group says which`() {
        let group = MatchTarget.group(Cast.knitAndNatter)
        #expect(
            words(.feature(.stepFreeEntrance, at: Cast.kettle), group)
                == "With a step-free entrance at The Copper Kettle Cafe, Pauline could go to Knit and Natter.")
        #expect(
            words(.lift(metres: 2_300, to: Cast.kettle), group)
                == "With a lift of 2.3 km, Pauline could go to Knit and Natter.")
        #expect(
            words(.time(WeekPart(.tuesday, .afternoon), instead: WeekPart(.wednesday, .afternoon)), group)
                == "If Tuesday afternoon suited Pauline instead of Wednesday afternoon, Knit and Natter would be open.")
        #expect(
            words(.season(from: MonthDay(month: 6, day: 16)), group) == "From 16 June there is Knit and Natter again.")
    }

    @Test func `one that opens a meeting with a member names nobody who has not been asked`() {
        #expect(
            words(.feature(.hearingLoop, at: Cast.kettle), nil)
                == "With a hearing loop at The Copper Kettle Cafe, Pauline could meet a member who could host there.")
        #expect(
            words(.lift(metres: 2_300, to: Cast.kettle), nil)
                == "With a lift of 2.3 km, Pauline could meet a member who could host, at The Copper Kettle Cafe.")
        #expect(
            words(.time(WeekPart(.monday, .morning), instead: nil), nil)
                == "If Monday morning suited Pauline, there would be a time to meet a member who could host.")
    }

    @Test func `one that opens a session names the freelancer`() {
        let artist = MatchTarget.freelancer(Cast.marguerite)
        #expect(
            words(.time(WeekPart(.monday, .morning), instead: nil), artist)
                == "If Monday morning suited Pauline, there would be a time to meet Marguerite Solano.")
        #expect(words(.insurance, artist) == "With insurance renewed, Marguerite Solano could come.")
    }
}

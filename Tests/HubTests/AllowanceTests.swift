import CivilTime
import Domain
import Fixtures
import Hub
import Testing

@Suite("What strangers are allowed in an hour")
struct AllowanceTests {
    private let now = AshbourneVale.now

    @Test func `so many, then none until an hour after the first`() {
        let allowance = Allowance()
        for minute in 0..<3 { #expect(allowance.take("a", of: 3, at: now.adding(seconds: minute * 60)) == nil) }
        #expect(allowance.take("a", of: 3, at: now.adding(seconds: 180)) == 3_420)
        #expect(allowance.take("a", of: 3, at: now.adding(seconds: 3_599)) == 1)
        #expect(allowance.take("b", of: 3, at: now.adding(seconds: 180)) == nil)
        #expect(allowance.take("a", of: 3, at: now.adding(seconds: 3_600)) == nil)
    }

    @Test func `a clock that is set back locks nobody out`() {
        let allowance = Allowance()
        #expect(allowance.take("a", of: 1, at: now) == nil)
        #expect(allowance.take("a", of: 1, at: now) != nil)
        #expect(allowance.take("a", of: 1, at: now.adding(seconds: -86_400)) == nil)
    }

    @Test func `a flood of names makes it forget and not grow or stop`() {
        let allowance = Allowance()
        for name in 0..<50_000 { #expect(allowance.take("\(name)", of: 1, at: now) == nil) }
        #expect(allowance.take("one more", of: 1, at: now) == nil)
        #expect(allowance.take("one more", of: 1, at: now) != nil)
    }

    @Test func `five letters to one address in any spelling, twenty from one neighbourhood, more from this machine`()
        throws
    {
        let door = DoorAllowance()
        for place in 0..<5 {
            try door.takeLetter(to: place == 0 ? "A@vale.example" : "a@VALE.example", from: "n\(place)", at: now)
        }
        #expect(throws: HubError.tooOften(seconds: 3_600)) {
            try door.takeLetter(to: "a@vale.example", from: "another", at: now)
        }
        for place in 0..<20 { try door.takeLetter(to: "x\(place)@vale.example", from: "203.0.113.0/24", at: now) }
        #expect(throws: HubError.tooOften(seconds: 3_600)) {
            try door.takeLetter(to: "y@vale.example", from: "203.0.113.0/24", at: now)
        }
        for place in 0..<200 { try door.takeLetter(to: "z\(place)@vale.example", from: nil, at: now) }
        #expect(throws: HubError.self) { try door.takeLetter(to: "zz@vale.example", from: nil, at: now) }
        for _ in 0..<20 { try door.takeGuess(from: "203.0.113.0/24", at: now) }
        #expect(throws: HubError.tooOften(seconds: 3_600)) { try door.takeGuess(from: "203.0.113.0/24", at: now) }
        try door.takeGuess(from: "203.0.114.0/24", at: now)
    }
}

import Domain
import Testing
import Wording

@Suite("Whose part of the purse went where, in words")
struct ShareWordsTests {
    private let winston = Identifier<Member>(rawValue: "m6")
    private let ruth = Identifier<Member>(rawValue: "m59")
    private let taiChi = PlanItem.wish(Slug(naming: "tai-chi"))
    private let pottery = PlanItem.wish(Slug(naming: "pottery"))

    private func words(held: Set<PlanItem>) -> ShareWords {
        var names = Names()
        names.members = [winston: "Winston", ruth: "Ruth"]
        names.labels = [Slug(naming: "tai-chi"): "Tai chi", Slug(naming: "pottery"): "Pottery"]
        let shares = SharedMoney(
            budgetPence: 2_500, members: 58,
            purchases: [
                .init(
                    item: taiChi, costPence: 60,
                    payments: [.init(member: winston, pence: 30), .init(member: ruth, pence: 30)]),
                .init(item: pottery, costPence: 1_000, payments: []),
            ], leftPence: 1_440)
        return ShareWords(shares, held: held, names)
    }

    @Test func `the purse is told as a whole, thing by thing`() {
        #expect(
            words(held: [taiChi]).lines == [
                "£25 shared equally among 58 people, 43p each",
                "Tai chi, 60p: Winston 30p and Ruth 30p",
                "Pottery, £10: from what nobody's part could be used for (not in the month after all, so the money is kept)",
                "£14.40 is left.",
            ])
    }

    @Test func `a person is told where their own pence went, and of nobody else's`() {
        #expect(words(held: [taiChi]).sentence(for: winston) == "Your 30p went to tai chi.")
        #expect(words(held: [pottery]).sentence(for: winston) == nil)
        #expect(words(held: [taiChi, pottery]).sentence(for: Identifier(rawValue: "m1")) == nil)
    }
}

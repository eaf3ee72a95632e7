import Domain
import Testing

@Suite("Which interests lie near another")
struct RelatednessTests {
    private func interest(_ slug: String, _ family: String, special: Bool = false) -> Interest {
        Interest(
            id: Identifier(rawValue: slug), slug: Slug(naming: slug), label: slug, category: family, synonyms: [],
            openActive: nil, isSpecialCategory: special)
    }

    private func id(_ slug: String) -> Identifier<Interest> { Identifier(rawValue: slug) }

    @Test func `the broader one is what the vocabulary puts it under, and no neighbour of it besides`() {
        let related = Relatedness(["embroidery", "sewing", "quilting", "knitting"].map { interest($0, "making") })
        #expect(related.broader(than: id("embroidery")) == id("sewing"))
        #expect(related.related(to: id("embroidery")) == [id("knitting"), id("quilting")])
        #expect(related.broader(than: id("sewing")) == nil)
        #expect(related.related(to: id("sewing")).contains(id("embroidery")))
    }

    @Test func `it goes before the family, and into another family`() {
        let making = Relatedness([
            interest("making", "making"), interest("sewing", "making"), interest("quilting", "making"),
        ])
        #expect(making.broader(than: id("quilting")) == id("sewing"))
        #expect(making.broader(than: id("sewing")) == id("making"))
        #expect(making.related(to: id("quilting")) == [id("making")])
        #expect(making.broader(than: id("making")) == nil)
        let apart = Relatedness([interest("pantomime", "outings"), interest("theatre", "stage")])
        #expect(apart.broader(than: id("pantomime")) == id("theatre"))
    }

    @Test func `where the broader one is not here, or of a special category, there is none`() {
        #expect(Relatedness([interest("embroidery", "making")]).broader(than: id("embroidery")) == nil)
        let special = [interest("embroidery", "making"), interest("sewing", "making", special: true)]
        #expect(Relatedness(special).broader(than: id("embroidery")) == nil)
        #expect(BroaderInterests.broader(than: Slug(naming: "prayer group")) == nil)
    }
}

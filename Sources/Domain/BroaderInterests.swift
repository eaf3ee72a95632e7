/// Which interest holds a narrower one: who wishes for embroidery may be answered by a group that sews.
///
/// The same as the vocabulary's `under`, which a test holds against it; here so that whoever matches knows it without
/// opening the vocabulary. Nothing of a special category stands here.
package enum BroaderInterests {
    /// The next broader one; nil where the vocabulary has none.
    package static func broader(than interest: Slug) -> Slug? { table[interest] }

    /// Each with the narrower ones behind it.
    private static let table: [Slug: Slug] = {
        var table: [Slug: Slug] = [:]
        for line in lines.split(separator: "\n") {
            let halves = line.split(separator: ":").map { $0.split(separator: " ") }
            guard halves.count == 2, let broader = halves[0].first.flatMap({ Slug(rawValue: String($0)) }) else {
                continue
            }
            for narrower in halves[1] { Slug(rawValue: String(narrower)).map { table[$0] = broader } }
        }
        return table
    }()

    private static let lines = """
        sewing: embroidery quilting mending-and-repair-of-clothes
        painting: drawing
        woodwork: woodcarving furniture-restoration
        mending: electronics bicycle-repair
        singing: gospel-choir
        guitar: ukulele
        theatre: pantomime
        book-club: shared-reading-aloud
        storytelling: memoir-writing reminiscence
        languages: french-conversation spanish-conversation italian-conversation german-conversation welsh-conversation
        tablets: computer-skills
        quiz: online-quiz
        board-games: mahjong
        lunch: lunch-club
        baking: sourdough sugarcraft
        cooking: cooking-on-a-budget curry-cooking vegan-cooking
        gardening: houseplants
        walking: nordic-walking short-gentle-walks
        trips: bus-pass-trips
        photography: photography-walks
        mindfulness: meditation relaxation
        """
}

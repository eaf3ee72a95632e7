/// Words that carry a sentence and name nothing.
enum Fillers {
    static let words: Set<String> = Set(
        """
        a an the of and or to in on at for with my me i im ive id we our us you your it its is was were be been am are do \
        does did done has have had having that this these those there here as so but if then than just very really bit \
        lot lots little some any all no not dont cant couldnt wouldnt didnt wont isnt he she his her him they them their \
        from by about into out up down over off back when where who what how which would could should will can may might \
        one two more most much many too also still always never ever again now days day years year time times used like \
        love loved loves enjoy enjoyed enjoys enjoying likes liked fond keen into get got getting go going went gone come \
        comes coming make makes making made take takes taking took being thing things something anything nothing someone \
        anyone people other others miss missed missing try trying tried want wants wanted wish fancy learn learning start \
        having go every once often sometimes maybe perhaps please thanks since before after until because
        """.split(separator: " ").map(String.init))

    /// The words that are not fillers.
    static func without(_ words: [String]) -> [String] { words.filter { !Self.words.contains($0) } }
}

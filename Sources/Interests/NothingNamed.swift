/// Words that tell of a person, a time or a mood and of nothing to do: a text of such words alone names no activity.
enum NothingNamed {
    /// Whether a text holds at least one word that could name something to do.
    static func mayName(_ words: [String]) -> Bool {
        words.contains { !Fillers.words.contains($0) && !aboutPeople.contains($0) && !isFigures($0) }
    }

    private static func isFigures(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

    private static let aboutPeople: Set<String> = Set(
        """
        usual same before ask daughter son wife husband sister brother mum mam mother dad father nan carer nurse doctor \
        gp social worker fussed bothered mind minds care whatever whichever anywhere wherever nowt owt idea ideas sure \
        unsure know knows dunno depends tbc na nil blank ok okay fine good nice well said tell told see later soon monday \
        tuesday wednesday thursday friday saturday sunday mornings morning afternoons afternoon evenings evening weekend \
        weekends today tomorrow tired poorly ill unwell old age aged retired widowed widow widower single married divorced \
        muslim christian catholic hindu sikh jewish buddhist atheist agnostic methodist quaker anglican protestant jew \
        church england religion faith gay lesbian bisexual straight trans transgender queer bi polish irish welsh scottish \
        english british jamaican caribbean african somali nigerian indian pakistani bangladeshi bengali punjabi chinese \
        asian black white european romanian ukrainian dementia alzheimers stroke diabetes diabetic cancer copd asthma \
        arthritis depression depressed anxiety anxious autism autistic adhd epilepsy parkinsons ms schizophrenia bipolar \
        blind deaf disabled disability wheelchair heart angina hip knee knees fibromyalgia ptsd ocd pain osteoporosis \
        insulin warfarin metformin tablets medication diagnosed diagnosis condition suffer suffers registered severely partially visually impaired hearing type early
        late onset
        """.split(separator: " ").map(String.init))
}

/// Words of health, which stay a connector's note.
extension NoteWords {
    static let health = Phrases(
        """
        dnar
        dnacpr
        dnr
        do not resuscitate
        low mood
        heart attack|condition|failure|trouble|bypass
        high blood
        blood pressure
        long term condition
        mental health
        memory problems|loss|clinic
        learning disability|difficulties
        guide|assistance dog
        end of life
        end stage
        oxygen
        hip
        knee
        hips
        knees
        copd
        ptsd
        adhd
        ocd
        uti
        tia
        in hosp|hospital
        on warfarin
        nut|food|latex allergy
        hearing aid|aids
        screen reader
        """)

    private static let healthStems = [
        "diabet", "parkinson", "dementia", "alzheimer", "stroke", "aphasi", "cancer", "autis", "asperger", "epilep",
        "arthrit", "asthma", "depress", "anxi", "bipolar", "schizo", "medic", "insulin", "surgery", "operation",
        "hospital", "tumour", "chemo", "dialysis", "catheter", "incontinen", "blind", "deaf", "allerg", "disab",
        "bereave", "alcohol", "addict", "overdose", "suicid", "self harm", "fracture", "amput", "wheelchair",
        "palliative", "hospice", "terminal", "seizure", "angina", "pacemaker", "osteopor", "sclerosis", "psych",
        "counsel", "illness", "unwell", "fragile", "frail", "fall", "physio", "nurse", "diagnos", "macular", "glaucoma",
        "cataract", "eczema", "coeliac", "crohn", "colitis", "stoma",
    ]

    static func isHealthStem(_ word: String) -> Bool {
        word.count >= 4 && healthStems.contains { word.hasPrefix($0) }
            && !["falls", "nursery", "depression glass"].contains(word)
    }
}

package import CivilTime

/// What one reader may know of one person: each part is nil where it is not for them, and empty where there is nothing.
package struct PersonView: Sendable, Hashable {
    package let reference: Reference
    package var firstName: String?
    package var contact: Contact?
    package var interests: [Told]?
    package var gifts: [String]?
    package var needs: [ToldNeed]?
    /// Whether the person has care at home; nil also where nobody asked.
    package var usesHomeCare: Bool?
    package var profiles: [OnePageProfile]?
    /// What the person goes to.
    package var plans: [Plan]?
    /// What was offered for the person's wishes, and what became of it.
    package var offered: [Offered]?
    package var connectorNote: String?

    package init(reference: Reference) { self.reference = reference }

    /// Whether there is nothing in it for the reader.
    package var isEmpty: Bool { self == PersonView(reference: reference) }

    /// How a person is reached.
    package struct Contact: Sendable, Hashable {
        /// Without the surname where the person hides it; nil where they hide the first name too.
        package let name: String?
        package let phones: [String]
        package let email: String?
        package let address: String?

        package init(name: String?, phones: [String], email: String?, address: String?) {
            self.name = name
            self.phones = phones
            self.email = email
            self.address = address
        }
    }

    /// Something the person likes, by our word for it or their own.
    package struct Told: Sendable, Hashable {
        package let words: String
        package let relation: InterestRelation

        package init(words: String, relation: InterestRelation) {
            self.words = words
            self.relation = relation
        }
    }

    /// Something that was offered to the person.
    package struct Offered: Sendable, Hashable {
        /// The wished interest, by label.
        package let interest: String
        /// A group, a member and a place, a partner or freelancer; nil for a start with one.
        package let what: String?
        package let offer: WishOffer

        package init(interest: String, what: String?, offer: WishOffer) {
            self.interest = interest
            self.what = what
            self.offer = offer
        }
    }

    /// Something the person goes to.
    package struct Plan: Sendable, Hashable {
        package let reference: Reference
        package let title: String
        package let start: WallTime
        /// Nil for a home until a day before.
        package let place: String?
        package let reply: Reply

        package init(reference: Reference, title: String, start: WallTime, place: String?, reply: Reply) {
            self.reference = reference
            self.title = title
            self.start = start
            self.place = place
            self.reply = reply
        }
    }
}

/// Who comes to something, as far as one reader may know.
package struct GuestList: Sendable, Hashable {
    /// Somebody who comes.
    package struct Guest: Sendable, Hashable {
        /// Nil for somebody who did not agree that hosts know the name.
        package let firstName: String?
        /// Agreed ones without their reasons.
        package let needs: [AccessNeed]
        /// Friends they bring; for who looks after places.
        package let guests: Int
        /// What they said about a lift; for the connector, who arranges it.
        package let lift: Lift?

        package init(firstName: String?, needs: [AccessNeed], guests: Int = 0, lift: Lift? = nil) {
            self.firstName = firstName
            self.needs = needs
            self.guests = guests
            self.lift = lift
        }
    }

    package let event: Reference
    package let title: String
    /// How many say that they come.
    package let going: HeadCount
    /// Nil for readers who may know numbers only.
    package let guests: [Guest]?

    package init(event: Reference, title: String, going: HeadCount, guests: [Guest]?) {
        self.event = event
        self.title = title
        self.going = going
        self.guests = guests
    }
}

/// A number of people as it is told.
package enum HeadCount: Sendable, Hashable {
    case exactly(Int)
    /// Between one and four: with so few, a number says who.
    case aFew

    /// - Parameters:
    ///   - count: How many.
    ///   - isExact: Whether the reader may know numbers under five too.
    package init(_ count: Int, isExact: Bool) {
        self = isExact || count == 0 || count >= Self.least ? .exactly(count) : .aFew
    }

    package static let least = 5
}

/// A community in numbers, without a name.
package struct CommunityNumbers: Sendable, Hashable {
    package let members: HeadCount
    package let circles: HeadCount
    package let checkins: HeadCount
    /// Those who came to something.
    package let came: HeadCount
    /// By the interest's label; nothing of a special category.
    package let interests: [String: HeadCount]
    package let needs: [AccessNeed: HeadCount]

    package init(
        members: HeadCount, circles: HeadCount, checkins: HeadCount, came: HeadCount,
        interests: [String: HeadCount], needs: [AccessNeed: HeadCount]
    ) {
        self.members = members
        self.circles = circles
        self.checkins = checkins
        self.came = came
        self.interests = interests
        self.needs = needs
    }
}

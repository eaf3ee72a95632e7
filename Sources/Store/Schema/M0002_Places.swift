import SQLite

/// Partners, connectors, venues and freelancers.
enum M0002_Places {
    static let migration = Migration(
        2, "places",
        #"""
        CREATE TABLE partner (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            type TEXT NOT NULL,
            offers TEXT NOT NULL,
            contact_name TEXT,
            contact_phone TEXT,
            contact_email TEXT
        ) STRICT;

        CREATE TABLE connector (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('local', 'regional')),
            area TEXT NOT NULL,
            host_partner TEXT REFERENCES partner (id),
            hours_per_week INTEGER CHECK (hours_per_week BETWEEN 0 AND 168),
            days TEXT,
            phone TEXT,
            email TEXT,
            started_on TEXT CHECK (started_on IS date(started_on, '+0 days'))
        ) STRICT;
        CREATE INDEX connector_host_partner ON connector (host_partner);

        CREATE TABLE venue (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            slug TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            area TEXT REFERENCES area (id),
            address TEXT,
            postcode TEXT,
            type TEXT NOT NULL CHECK (type IN (
                'community_centre', 'cafe', 'library', 'church_hall', 'club', 'pub', 'sports', 'outdoor', 'extra_care',
                'care_home', 'cinema', 'online', 'telephone', 'private_home', 'other')),
            capacity INTEGER CHECK (capacity >= 0),
            hire_pence_per_hour INTEGER CHECK (hire_pence_per_hour >= 0),
            contact_name TEXT,
            contact_phone TEXT,
            contact_email TEXT,
            opening TEXT,
            notes TEXT,
            is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
            CHECK (type <> 'private_home' OR is_public = 0)
        ) STRICT;
        CREATE INDEX venue_area ON venue (area);

        CREATE TABLE venue_feature (
            venue TEXT NOT NULL REFERENCES venue (id),
            feature TEXT NOT NULL CHECK (feature <> ''),
            PRIMARY KEY (venue, feature)
        ) STRICT;

        CREATE TABLE freelancer (
            id TEXT PRIMARY KEY NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('freelance_artist', 'freelance_tutor', 'interested_volunteer')),
            fee_pence INTEGER NOT NULL CHECK (fee_pence >= 0),
            via_partner TEXT REFERENCES partner (id),
            contact_name TEXT,
            contact_phone TEXT,
            contact_email TEXT,
            dbs TEXT,
            insurance TEXT,
            insured_to TEXT CHECK (insured_to IS date(insured_to, '+0 days'))
        ) STRICT;
        CREATE INDEX freelancer_via_partner ON freelancer (via_partner);

        CREATE TABLE freelancer_skill (
            freelancer TEXT NOT NULL REFERENCES freelancer (id),
            place INTEGER NOT NULL,
            interest TEXT NOT NULL REFERENCES interest (id),
            PRIMARY KEY (freelancer, place),
            UNIQUE (freelancer, interest)
        ) STRICT;
        CREATE INDEX freelancer_skill_interest ON freelancer_skill (interest);
        """#)
}

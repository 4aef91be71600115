//! Words that PostgreSQL on RDS keeps for itself.

use super::text::equal;

/// The key words that PostgreSQL reserves, of up to 16 letters:
/// <https://www.postgresql.org/docs/18/sql-keywords-appendix.html>.
#[rustfmt::skip]
const KEY_WORDS: &[&str] = &[
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "both", "case",
    "cast", "check", "collate", "column", "constraint", "create", "current_catalog",
    "current_date", "current_role", "current_time", "current_user", "default", "deferrable",
    "desc", "distinct", "do", "else", "end", "except", "false", "fetch", "for", "foreign", "from",
    "grant", "group", "having", "in", "initially", "intersect", "into", "lateral", "leading",
    "limit", "localtime", "localtimestamp", "none", "not", "null", "offset", "on", "only", "or",
    "order", "placing", "primary", "public", "references", "returning", "select", "session_user",
    "some", "symmetric", "system_user", "table", "then", "to", "trailing", "true", "union",
    "unique", "user", "using", "variadic", "when", "where", "window", "with",
];

/// What every instance of RDS has already, as a user or as a database.
const TAKEN: &[&str] = &["admin", "rdsadmin", "template0", "template1"];

/// Whether neither a database nor its owner may be called so.
pub(super) const fn is_reserved(name: &str) -> bool {
    is_among(KEY_WORDS, name) || is_among(TAKEN, name)
}

const fn is_among(words: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < words.len() {
        if equal(words[index].as_bytes(), name.as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_short() {
        assert!(KEY_WORDS.is_sorted());
        assert!(KEY_WORDS.iter().all(|word| word.len() <= 16));
    }

    #[test]
    fn whole_words_in_any_case() {
        for word in ["user", "With", "window", "admin", "template1"] {
            assert!(is_reserved(word), "{word}");
        }
        for word in ["users", "postgres", "app", ""] {
            assert!(!is_reserved(word), "{word}");
        }
    }
}

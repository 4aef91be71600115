//! Reserved words of PostgreSQL on RDS.

use super::text::equal;

/// The reserved keywords of PostgreSQL with up to 16 letters:
/// <https://www.postgresql.org/docs/18/sql-keywords-appendix.html>.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
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

/// Users and databases that every RDS instance already has.
const PREDEFINED: &[&str] = &["admin", "rdsadmin", "template0", "template1"];

/// Whether the name is reserved for databases and master users.
pub(super) const fn is_reserved(name: &str) -> bool {
    is_among(KEYWORDS, name) || is_among(PREDEFINED, name)
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
        assert!(KEYWORDS.is_sorted());
        assert!(KEYWORDS.iter().all(|word| word.len() <= 16));
    }

    #[test]
    fn reserved_words_ignore_case() {
        for word in ["user", "With", "window", "admin", "template1"] {
            assert!(is_reserved(word), "{word}");
        }
        for word in ["users", "postgres", "app", ""] {
            assert!(!is_reserved(word), "{word}");
        }
    }
}

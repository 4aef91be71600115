//! The words in names of secrets, in any casing: `DB_PASSWORD`, `dbPassword`, `spring.datasource.password`, `Jwt:Key`.
//!
//! The one list of such words in the crate.

/// What a name says about its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hint {
    /// Not the name of a secret.
    None,
    /// The name of some key: a secret if the value looks random.
    Key,
    /// The name of a secret, or of a choice, such as `SMTP_AUTH=plain`.
    Weak,
    /// The name of a secret.
    Strong,
}

/// Words that name a secret, alone and as the end of a word: `PGPASSWORD`, `clientsecret`.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "PASSWORD", "PASSWORDS", "PASSWD", "PASSPHRASE", "PASSCODE", "SECRET", "TOKEN", "APIKEY", "SECRETKEY", "PRIVATEKEY",
    "ACCESSKEY", "ENCRYPTIONKEY", "SIGNINGKEY", "MASTERKEY", "ACCOUNTKEY", "CREDENTIAL", "CREDENTIALS", "KEYPASS", "STOREPASS",
];

/// Abbreviations that name a secret after another word: `MYSQL_PWD`, `smtp-pass`.
const ABBREVIATIONS: &[&str] = &["PWD", "PSWD", "PASS", "PASSWRD", "PW", "CREDS"];

/// Words that name a secret after another word, unless the value is a choice: `REDIS_AUTH`.
const WEAK_WORDS: &[&str] = &["AUTH", "SALT", "PEPPER"];

/// Words before `KEY` that make it a secret: `JWT_KEY`, `apiKey`.
#[rustfmt::skip]
const KEY_QUALIFIERS: &[&str] = &[
    "API", "SECRET", "PRIVATE", "PRIV", "ACCESS", "ENCRYPTION", "ENCRYPT", "ENC", "SIGNING", "SIGN", "SIGNATURE", "JWT", "MASTER",
    "SESSION", "COOKIE", "HMAC", "AES", "RSA", "FERNET", "AUTH", "SHARED", "ACCOUNT", "APP", "LICENSE", "SERVER", "SSH", "TLS",
];

/// Words of names whose value is published.
const PUBLISHED: &[&str] = &["PUBLIC", "PUBLISHABLE", "PUB"];

/// Words at the end that say where or which: `DB_PASSWORD_PROD`, `SECRET_KEY_BASE`.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    "PROD", "PRODUCTION", "DEV", "STAGING", "TEST", "LOCAL", "BASE", "VALUE", "TEXT", "PLAIN", "OLD", "NEW", "CURRENT",
    "PREVIOUS", "SECONDARY",
];

/// What the last words of a name say about its value.
pub(super) fn hint(name: &str) -> Hint {
    let mut words = Words(name.as_bytes()).filter(|word| !is_number(word));
    let mut word = words.next().unwrap_or_default();
    while is_in(TAILS, word) {
        word = words.next().unwrap_or_default();
    }
    let word = without_digits(word);
    let before = words.next().map(without_digits);
    let is_published = || {
        before
            .into_iter()
            .chain(words)
            .any(|word| is_in(PUBLISHED, word))
    };
    let found = match before {
        _ if ENDINGS.iter().any(|ending| ends_with(word, ending)) => Hint::Strong,
        // `PWD` and `OLDPWD` are directories.
        _ if ends_with(word, "PWD") && !is_in(&["PWD", "OLDPWD"], word) => Hint::Strong,
        Some(before) if is_in(ABBREVIATIONS, word) && !is_in(&["OLD"], before) => Hint::Strong,
        Some(_) if is_in(WEAK_WORDS, word) => Hint::Weak,
        Some(before) if is_in(&["KEY"], word) && is_in(KEY_QUALIFIERS, before) => Hint::Strong,
        _ if is_in(&["KEY"], word) => Hint::Key,
        _ if ends_with_qualified_key(word) => Hint::Strong,
        _ => Hint::None,
    };
    if found != Hint::None && is_published() {
        return Hint::None;
    }
    found
}

/// `JWTKEY`, `appkey`: a qualifier and `KEY` in one word.
fn ends_with_qualified_key(word: &[u8]) -> bool {
    let Some(start) = word.len().checked_sub("KEY".len()) else {
        return false;
    };
    let (qualifier, key) = word.split_at(start);
    key.eq_ignore_ascii_case(b"KEY") && is_in(KEY_QUALIFIERS, qualifier)
}

/// The words of a name from the last to the first: separated by anything but letters and digits, or by the case.
struct Words<'a>(&'a [u8]);

impl<'a> Iterator for Words<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        while let [rest @ .., last] = self.0
            && !last.is_ascii_alphanumeric()
        {
            self.0 = rest;
        }
        let mut start = self.0.len().checked_sub(1)?;
        while start > 0 && !begins_word(self.0, start) {
            start -= 1;
        }
        let (rest, word) = self.0.split_at(start);
        self.0 = rest;
        Some(word)
    }
}

/// Whether a word begins at `index`: after a separator, at `P` in `dbPassword`, at `P` in `DBPassword`.
fn begins_word(name: &[u8], index: usize) -> bool {
    let at = |index: usize| name.get(index).copied().unwrap_or_default();
    let (before, here, after) = (at(index - 1), at(index), at(index + 1));
    !before.is_ascii_alphanumeric()
        || (here.is_ascii_uppercase()
            && (!before.is_ascii_uppercase() || after.is_ascii_lowercase()))
}

fn is_in(words: &[&str], word: &[u8]) -> bool {
    words
        .iter()
        .any(|known| known.as_bytes().eq_ignore_ascii_case(word))
}

fn ends_with(word: &[u8], ending: &str) -> bool {
    let start = word.len().checked_sub(ending.len());
    start.is_some_and(|start| {
        word.split_at(start)
            .1
            .eq_ignore_ascii_case(ending.as_bytes())
    })
}

fn is_number(word: &&[u8]) -> bool {
    word.iter().all(u8::is_ascii_digit)
}

fn without_digits(word: &[u8]) -> &[u8] {
    let end = word.iter().rposition(|byte| !byte.is_ascii_digit());
    word.split_at(end.map_or(0, |end| end + 1)).0
}

#[cfg(test)]
mod tests {
    use super::{Hint, hint};

    // found: F1
    #[test]
    fn words_are_found_in_any_casing() {
        for name in [
            "PASSWORD",
            "DB_PASSWORD",
            "db-password",
            "dbPassword",
            "DBPassword",
            "PGPASSWORD",
            "MYSQL_PWD",
            "DBPWD",
            "JWT_KEY",
            "jwtKey",
            "JWTKEY",
            "Jwt:Key",
            "Auth__ClientSecret",
            "spring.datasource.password",
            "SMTP_PASS",
            "apiKey",
            "API-KEY",
            "APIKEY",
            "accesstoken",
            "SECRET_KEY_BASE",
            "DB_PASSWORD_PROD",
            "DB_PASSWORD_2",
            "password1",
            "RABBITMQ_DEFAULT_PASS",
            "GPG_PASSPHRASE",
            "ADMIN_CREDS",
            "PRIV_KEY",
            "AccountKey",
            "OAUTH2_CLIENT_SECRET",
        ] {
            assert_eq!(hint(name), Hint::Strong, "{name}");
        }
        for name in ["REDIS_AUTH", "redisAuth", "HASH_SALT"] {
            assert_eq!(hint(name), Hint::Weak, "{name}");
        }
        for name in ["STRIPE_KEY", "sort.key", "KEY"] {
            assert_eq!(hint(name), Hint::Key, "{name}");
        }
    }

    #[test]
    fn other_names_are_no_secrets() {
        for name in [
            "",
            "_",
            "7",
            "TOKEN_TTL",
            "PASSWORD_MIN_LENGTH",
            "SECRET_NAME",
            "DB_PASSWORD_FILE",
            "secretArn",
            "MONKEY",
            "PUBLIC_KEY",
            "STRIPE_PUBLISHABLE_API_KEY",
            "NEXT_PUBLIC_API_KEY",
            "TOKENS",
            "MAX_TOKENS",
            "PWD",
            "OLDPWD",
            "OLD_PWD",
            "BYPASS",
            "PASS",
            "AUTH",
            "AUTHOR",
            "COMPASS",
            "KEYBOARD",
            "TOKENIZER",
            "ConnectionStrings:Default",
            "2FA_ENABLED",
            "AWS_ACCESS_KEY_ID",
        ] {
            assert_eq!(hint(name), Hint::None, "{name}");
        }
    }
}

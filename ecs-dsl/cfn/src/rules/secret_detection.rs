//! Detection of secrets by name and by form.

use super::text::{contains, ends_with, equal, last_position, only, position, slice, starts_with};

/// Last words of secret names. `TOKEN_TTL` or `PASSWORD_MIN_LENGTH` isn't the name of a secret.
const SECRET_WORDS: &[&str] = &[
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "SECRET",
    "TOKEN",
    "APIKEY",
    "CREDENTIAL",
    "CREDENTIALS",
];

/// Last words of secret names, for names whose last word alone isn't enough.
const SECRET_PAIRS: &[&str] = &[
    "API_KEY",
    "SECRET_KEY",
    "PRIVATE_KEY",
    "ACCESS_KEY",
    "ENCRYPTION_KEY",
    "SIGNING_KEY",
    "SECRET_KEY_BASE",
];

/// Whether the value contains `{{resolve:secretsmanager:…}}` or `{{resolve:ssm-secure:…}}`.
pub(super) const fn has_secret_reference(value: &[u8]) -> bool {
    if !contains(value, b'{') {
        return false;
    }
    let mut index = 0;
    while let Some(start) = position(value, b'{', index) {
        let rest = slice(value, start, value.len());
        if starts_with(rest, b"{{resolve:secretsmanager:")
            || starts_with(rest, b"{{resolve:ssm-secure:")
        {
            return true;
        }
        index = start + 1;
    }
    false
}

/// Whether a name is that of a secret, by its last words. `-` and `_` are equivalent.
pub(crate) const fn is_secret_name(name: &[u8]) -> bool {
    let mut start = name.len();
    while start > 0 && name[start - 1] != b'_' && name[start - 1] != b'-' {
        start -= 1;
    }
    let word = slice(name, start, name.len());
    let mut index = 0;
    while index < SECRET_WORDS.len() {
        if equal(word, SECRET_WORDS[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    index = 0;
    while index < SECRET_PAIRS.len() {
        if ends_with_words(name, SECRET_PAIRS[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether `name` ends with `words`, ignoring case, with `-` for `_`.
const fn ends_with_words(name: &[u8], words: &[u8]) -> bool {
    if name.len() < words.len() {
        return false;
    }
    let start = name.len() - words.len();
    let mut index = 0;
    while index < words.len() {
        let byte = match name[start + index] {
            b'-' => b'_',
            byte => byte.to_ascii_uppercase(),
        };
        if byte != words[index] {
            return false;
        }
        index += 1;
    }
    true
}

/// `scheme://user:password@host`.
pub(super) const fn has_password(value: &[u8]) -> bool {
    if !contains(value, b'@') {
        return false;
    }
    let Some(colon) = position(value, b':', 0) else {
        return false;
    };
    if value.len() < colon + 3 || value[colon + 1] != b'/' || value[colon + 2] != b'/' {
        return false;
    }
    let Some(at) = position(value, b'@', colon + 3) else {
        return false;
    };
    let user_info = slice(value, colon + 3, at);
    let Some(separator) = position(user_info, b':', 0) else {
        return false;
    };
    !contains(user_info, b'/') && separator + 1 < user_info.len()
}

/// Prefixes of keys and tokens: of Stripe, GitHub, GitLab, Slack, Docker, Shopify, DigitalOcean,
/// PyPI, OpenAI and Anthropic.
#[rustfmt::skip]
const SECRET_PREFIXES: &[&str] = &[
    "sk_live_", "rk_live_", "whsec_",
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-",
    "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xapp-1-",
    "dckr_pat_", "shpat_", "dop_v1_", "pypi-AgEI", "sk-proj-", "sk-ant-",
    "https://hooks.slack.com/services/",
];

/// Whether a value has the form of a secret: a key or token by its prefix, an AWS access key, a private key, a JSON Web
/// Token.
pub(crate) const fn is_secret_value(value: &[u8]) -> bool {
    // First letters of all these forms: a fast exit for most values.
    if !matches!(
        value,
        [
            b'a' | b'A'
                | b'd'
                | b'D'
                | b'e'
                | b'g'
                | b'G'
                | b'h'
                | b'H'
                | b'p'
                | b'P'
                | b'r'
                | b'R',
            ..
        ] | [b's' | b'S' | b'w' | b'W' | b'x' | b'X' | b'-', ..]
    ) {
        return false;
    }
    let mut index = 0;
    while index < SECRET_PREFIXES.len() {
        let prefix = SECRET_PREFIXES[index].as_bytes();
        if starts_with(value, prefix) && value.len() > prefix.len() {
            return true;
        }
        index += 1;
    }
    is_access_key(value) || is_private_key(value) || is_web_token(value)
}

/// `AKIA`, or `ASIA` for temporary credentials, and 16 uppercase letters and digits.
const fn is_access_key(value: &[u8]) -> bool {
    if value.len() != 20 || !matches!(value, [b'A', b'K' | b'S', b'I', b'A', ..]) {
        return false;
    }
    let mut index = 4;
    while index < value.len() {
        if !value[index].is_ascii_uppercase() && !value[index].is_ascii_digit() {
            return false;
        }
        index += 1;
    }
    true
}

/// A PEM private key; certificates and public keys aren't secret.
const fn is_private_key(value: &[u8]) -> bool {
    const BEGIN: &[u8] = b"-----BEGIN ";
    if !starts_with(value, BEGIN) {
        return false;
    }
    let Some(end) = position(value, b'-', BEGIN.len()) else {
        return false;
    };
    let label = slice(value, BEGIN.len(), end);
    ends_with(label, b"PRIVATE KEY") || ends_with(label, b"PRIVATE KEY BLOCK")
}

/// A JSON Web Token: three Base64 parts separated by dots, the first of which is a JSON object.
const fn is_web_token(value: &[u8]) -> bool {
    if !matches!(value, [b'e', b'y', b'J', ..]) || !only(value, b"-_.") {
        return false;
    }
    let (Some(first), Some(last)) = (position(value, b'.', 0), last_position(value, b'.')) else {
        return false;
    };
    last > first + 1 && matches!(position(value, b'.', first + 1), Some(second) if second == last)
}

//! Detection of secrets in values, by form and by the names next to them. Names are judged by [`secret_name`](super::secret_name).
//!
//! What a program substitutes later, what says where a secret is, and what only switches something on isn't a secret.

use super::secret_name::{Hint, hint};
use super::text::{only, starts_with};

/// Whether the value contains `{{resolve:secretsmanager:…}}` or `{{resolve:ssm-secure:…}}`.
pub(super) fn has_secret_reference(value: &str) -> bool {
    value.contains("{{resolve:secretsmanager:") || value.contains("{{resolve:ssm-secure:")
}

/// Whether a variable, an option or a setting with this name and value holds a secret.
pub fn is_named_secret(name: &str, value: &str) -> bool {
    match hint(name) {
        Hint::None => false,
        _ if !may_be_secret(value) => false,
        Hint::Strong => true,
        Hint::Weak => !is_in(CHOICES, value),
        Hint::Key => looks_random(value),
    }
}

/// Whether a name is that of a secret, whatever its value is.
pub fn is_secret_name(name: &str) -> bool {
    matches!(hint(name), Hint::Strong | Hint::Weak)
}

/// Words that choose how something is authenticated.
#[rustfmt::skip]
const CHOICES: &[&str] = &[
    "plain", "login", "basic", "digest", "bearer", "oauth", "oauth2", "ldap", "saml", "oidc", "jwt", "iam", "md5", "trust", "peer",
    "cram-md5", "scram-sha-1", "scram-sha-256", "scram-sha-512", "ntlm", "kerberos", "token", "password", "cognito", "mtls", "header",
    "cookie", "session", "local", "database",
];

/// Words that switch something on or off.
#[rustfmt::skip]
const SWITCHES: &[&str] = &[
    "true", "false", "yes", "no", "on", "off", "enabled", "disabled", "none", "null", "nil", "undefined", "required", "optional",
    "always", "never", "auto", "default", "0", "1",
];

/// Prefixes of keys that are published.
const PUBLISHED: &[&str] = &[
    "pk_live_",
    "pk_test_",
    "ssh-rsa ",
    "ssh-ed25519 ",
    "-----BEGIN PUBLIC KEY",
    "-----BEGIN CERTIFICATE",
];

fn is_in(words: &[&str], value: &str) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(value))
}

/// Not a switch, a placeholder, a published key, or the place of a secret.
fn may_be_secret(value: &str) -> bool {
    let value = value.trim();
    !value.is_empty()
        && !is_in(SWITCHES, value)
        && !is_placeholder(value)
        && !PUBLISHED.iter().any(|prefix| value.starts_with(prefix))
        && !is_place(value)
}

/// Text that something substitutes later: `${X}`, `$X`, `{{ x }}`, `%env(X)%`, `%X%`, `$(cat file)`, `#{x}`, `@file`, `<password>`,
/// `__X__`, or a masked secret, `***`.
pub(super) fn is_placeholder(value: &str) -> bool {
    const INSIDE: &[&str] = &["${", "{{", "$(", "#{", "%env(", "%(", "<%"];
    let enclosed = |start: &str, end: &str| {
        value.len() > start.len() + end.len() && value.starts_with(start) && value.ends_with(end)
    };
    let mut characters = value.chars();
    let first = characters.next();
    INSIDE.iter().any(|mark| value.contains(mark))
        || enclosed("<", ">")
        || enclosed("%", "%")
        || enclosed("__", "__")
        || enclosed("[", "]")
        || value
            .strip_prefix('@')
            .is_some_and(|file| file.contains('/'))
        || value
            .strip_prefix('$')
            .is_some_and(|name| only(name.as_bytes(), b"_"))
        || (value.len() > 1
            && !value.starts_with(|c: char| c.is_ascii_alphanumeric())
            && characters.all(|c| Some(c) == first))
}

/// Where a secret is: a path, a URL, an ARN, or the name of a secret such as `prod/db`.
fn is_place(value: &str) -> bool {
    let is_path = |value: &str| {
        value.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"/_.-".contains(&byte)
        })
    };
    starts_with(value.as_bytes(), b"arn:")
        || value.contains("://")
        || value.starts_with("./")
        || (value.starts_with('/') && value.bytes().filter(|byte| *byte == b'/').count() > 1)
        || (value.contains('/') && is_path(value))
}

/// At least 16 characters of Base64 or hexadecimal digits, mixed.
fn looks_random(value: &str) -> bool {
    let has = |is: fn(&u8) -> bool| value.as_bytes().iter().any(is);
    let is_hex = value.len() >= 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_mixed =
        has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_digit);
    value.len() >= 16 && (is_hex || (is_mixed && only(value.as_bytes(), b"+/=_-")))
}

/// `scheme://user:password@host`, anywhere in the value.
pub(super) fn has_password(value: &str) -> bool {
    value.match_indices("://").any(|(start, mark)| {
        let rest = value.get(start + mark.len()..).unwrap_or_default();
        let authority = rest.split(['/', '?', '#', ' ', '"', '\'', ',']).next();
        let credentials = authority.and_then(|authority| authority.rsplit_once('@'));
        let password = credentials.and_then(|(user_info, _)| user_info.split_once(':'));
        password.is_some_and(|(_, password)| {
            !password.is_empty() && !is_placeholder(password) && !password.starts_with('$')
        })
    })
}

/// Whether a text has a secret in one of its words: by form, in a URL, or after the name of an option, a variable or a key:
/// `--db-password=hunter2`, `--token hunter2`, `Server=db;Pwd=hunter2`, `{"password": "hunter2"}`.
pub(super) fn has_secret_word(text: &str) -> bool {
    if has_password(text) {
        return true;
    }
    let is_separator = |c: char| {
        let is_mark = matches!(
            c,
            '"' | '\'' | '{' | '}' | '[' | ']' | ',' | ';' | '&' | '?' | '\\'
        );
        is_mark || c.is_whitespace()
    };
    let mut name: Option<&str> = None;
    for word in text.split(is_separator).filter(|word| !word.is_empty()) {
        if is_secret_value(word) {
            return true;
        }
        let own = word.split_once('=').or_else(|| word.split_once(':'));
        let (own_name, own_value) = own.unwrap_or(("", ""));
        if !own_value.is_empty() && is_named_secret(own_name, own_value) {
            return true;
        }
        let is_punctuation = matches!(word, ":" | "=" | "=>");
        if let Some(name) = name
            && !word.starts_with('-')
            && !is_punctuation
            && is_named_secret(name, word)
        {
            return true;
        }
        name = match word {
            _ if is_punctuation => name,
            _ if !own_value.is_empty() || word.ends_with('=') => None,
            option if option.starts_with('-') => Some(option),
            key if key.ends_with(':') => Some(key),
            // A key in JSON: the colon follows.
            key => followed_by_colon(text, key).then_some(key),
        };
    }
    false
}

/// Whether `word`, a part of `text`, is a quoted key with a colon after it.
fn followed_by_colon(text: &str, word: &str) -> bool {
    let start = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    let rest = text.get(start + word.len()..).unwrap_or_default();
    let rest = rest.trim_start_matches('\\').strip_prefix(['"', '\'']);
    rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
}

/// Prefixes of keys and tokens: of Stripe, GitHub, GitLab, Slack, Docker, Shopify, DigitalOcean, PyPI, npm, SendGrid, Google, OpenAI
/// and Anthropic.
#[rustfmt::skip]
const SECRET_PREFIXES: &[&str] = &[
    "sk_live_", "rk_live_", "sk_test_", "rk_test_", "whsec_",
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-",
    "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xapp-1-",
    "dckr_pat_", "shpat_", "dop_v1_", "pypi-AgEI", "npm_", "SG.", "GOCSPX-", "sk-proj-", "sk-ant-",
    "https://hooks.slack.com/services/",
];

/// Whether a value has the form of a secret: a key or token by its prefix, an AWS access key, a private key, a JSON Web Token.
pub fn is_secret_value(value: &str) -> bool {
    let is_token = |prefix: &&str| {
        let is_prefix = starts_with(value.as_bytes(), prefix.as_bytes());
        let token = is_prefix.then(|| value.get(prefix.len()..)).flatten();
        token.is_some_and(|token| {
            !token.is_empty() && !is_placeholder(token) && is_long_enough(prefix, token)
        })
    };
    SECRET_PREFIXES.iter().any(is_token)
        || is_access_key(value)
        || is_private_key(value)
        || is_web_token(value)
}

/// Short prefixes are also those of words: `npm_config`, `SG.`.
fn is_long_enough(prefix: &str, token: &str) -> bool {
    !matches!(prefix, "npm_" | "SG." | "GOCSPX-") || token.len() >= 20
}

/// `AKIA`, or `ASIA` for temporary credentials, and 16 uppercase letters and digits.
fn is_access_key(value: &str) -> bool {
    value.len() == 20
        && (value.starts_with("AKIA") || value.starts_with("ASIA"))
        && value
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// A PEM private key; certificates and public keys aren't secret.
fn is_private_key(value: &str) -> bool {
    let label = value
        .strip_prefix("-----BEGIN ")
        .and_then(|rest| rest.split('-').next());
    label
        .is_some_and(|label| label.ends_with("PRIVATE KEY") || label.ends_with("PRIVATE KEY BLOCK"))
}

/// A JSON Web Token: three Base64 parts separated by dots, the first of which is a JSON object.
fn is_web_token(value: &str) -> bool {
    let mut parts = value.split('.');
    let has_three = parts
        .by_ref()
        .take(3)
        .filter(|part| !part.is_empty())
        .count()
        == 3;
    value.starts_with("eyJ")
        && has_three
        && parts.next().is_none()
        && only(value.as_bytes(), b"-_.")
}

//! Environment variables.

use super::text::{contains, ends_with, equal, last_position, only, position, slice, starts_with};
use super::{Verdict, violation};

/// The name of a variable, as every shell and ECS take it.
pub const fn variable_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if !bytes.is_empty() && only(bytes, b"_-.") && !bytes[0].is_ascii_digit() {
        return Ok(());
    }
    Err(violation!(
        "ECS1601",
        "variable name",
        "is not one that an environment can have",
        "letters, digits, `_`, `-` and `.`, not beginning with a digit"
    ))
}

/// Last words of names that promise a secret. A name such as `TOKEN_TTL` or `PASSWORD_MIN_LENGTH` promises none.
const SECRET_WORDS: [&str; 8] = [
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "SECRET",
    "TOKEN",
    "APIKEY",
    "CREDENTIAL",
    "CREDENTIALS",
];

/// Last two words that promise a secret.
const SECRET_PAIRS: [&str; 7] = [
    "API_KEY",
    "SECRET_KEY",
    "PRIVATE_KEY",
    "ACCESS_KEY",
    "ENCRYPTION_KEY",
    "SIGNING_KEY",
    "SECRET_KEY_BASE",
];

/// A value that may stand in plain sight under this name: everyone who may describe the task definition sees it.
pub const fn plain_variable(name: &str, value: &str) -> Verdict {
    if value.is_empty() {
        return Ok(());
    }
    if promises_secret(name.as_bytes()) {
        return Err(violation!(
            "ECS1602",
            "variable",
            "has the name of a secret and stands in plain sight in the task definition",
            "secrets only through `.secret(name, value)`"
        ));
    }
    if has_password(value.as_bytes()) {
        return Err(violation!(
            "ECS1602",
            "variable",
            "has a password in its address and stands in plain sight in the task definition",
            "secrets only through `.secret(name, value)`"
        ));
    }
    if has_secret_shape(value.as_bytes()) {
        return Err(violation!(
            "ECS1602",
            "variable",
            "has a value of a secret's form and stands in plain sight in the task definition",
            "secrets only through `.secret(name, value)`"
        ));
    }
    Ok(())
}

/// A setting that may stand in plain sight under this key: everyone who may read the repository sees it. What is a
/// secret is the same as of [variables](plain_variable).
pub const fn plain_setting(key: &str, value: &str) -> Verdict {
    if plain_variable(key, value).is_ok() {
        return Ok(());
    }
    Err(violation!(
        "ECS2009",
        "setting",
        "is a secret by its name or by its form, and stands in plain sight in the repository",
        "the name under which AWS keeps the secret, in a key that ends with `_name`, for `Secret::import`"
    ))
}

const fn promises_secret(name: &[u8]) -> bool {
    let word = match last_position(name, b'_') {
        Some(underscore) => slice(name, underscore + 1, name.len()),
        None => name,
    };
    let mut index = 0;
    while index < SECRET_WORDS.len() {
        if equal(word, SECRET_WORDS[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    index = 0;
    while index < SECRET_PAIRS.len() {
        if ends_with(name, SECRET_PAIRS[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

/// `scheme://user:password@host`.
const fn has_password(value: &[u8]) -> bool {
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

/// What the keys of Stripe, GitHub and Slack begin with.
const SECRET_PREFIXES: [&str; 3] = ["sk_live_", "ghp_", "xoxb-"];

/// A value that is a secret whatever its name says: a key or token by its prefix, an access key of AWS, a private key,
/// a JSON Web Token.
const fn has_secret_shape(value: &[u8]) -> bool {
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

/// `AKIA` and 16 capitals and digits.
const fn is_access_key(value: &[u8]) -> bool {
    if value.len() != 20 || !matches!(value, [b'A', b'K', b'I', b'A', ..]) {
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

/// PEM, unless its first line says that it is a certificate or a public key, which everyone may see.
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

/// Three parts of Base64 with dots between them, the first of which is a JSON object.
const fn is_web_token(value: &[u8]) -> bool {
    if !matches!(value, [b'e', b'y', b'J', ..]) || !only(value, b"-_.") {
        return false;
    }
    let (Some(first), Some(last)) = (position(value, b'.', 0), last_position(value, b'.')) else {
        return false;
    };
    last > first + 1 && matches!(position(value, b'.', first + 1), Some(second) if second == last)
}

#[cfg(test)]
mod tests {
    use super::{plain_setting, plain_variable, variable_name};

    #[test]
    fn names_of_variables() {
        assert_eq!(variable_name("DJANGO_SETTINGS_MODULE"), Ok(()));
        for bad in ["", "A B", "A=B", "1ST"] {
            assert_eq!(variable_name(bad).unwrap_err().code, "ECS1601", "{bad}");
        }
    }

    #[test]
    fn names_that_promise_a_secret() {
        for bad in [
            "PASSWORD",
            "DB_PASSWORD",
            "db_password",
            "SECRET_KEY",
            "STRIPE_API_KEY",
            "JWT_SECRET",
            "TOKEN",
        ] {
            assert_eq!(
                plain_variable(bad, "x").unwrap_err().code,
                "ECS1602",
                "{bad}"
            );
        }
        for good in [
            "TOKEN_TTL",
            "PASSWORD_MIN_LENGTH",
            "SECRET_NAME",
            "MONKEY",
            "PUBLIC_KEY",
            "TOKENS",
        ] {
            assert_eq!(plain_variable(good, "x"), Ok(()), "{good}");
        }
        assert_eq!(plain_variable("DB_PASSWORD", ""), Ok(()));
    }

    #[test]
    fn settings_are_held_to_the_same() {
        assert_eq!(
            plain_setting("db_password", "hunter2").unwrap_err().code,
            "ECS2009"
        );
        assert_eq!(
            plain_setting("broker", "amqp://shop:hunter2@mq")
                .unwrap_err()
                .code,
            "ECS2009"
        );
        assert_eq!(plain_setting("db_password_name", "shop/db"), Ok(()));
    }

    #[test]
    fn addresses_with_a_password() {
        let bad =
            plain_variable("DATABASE_URL", "postgresql://user:hunter2@db:5432/shop").unwrap_err();
        assert!(
            bad.message.starts_with("has a password in its address"),
            "{}",
            bad.message
        );
        for good in [
            "postgresql://db:5432/shop",
            "redis://user@cache:6379",
            "https://a/b:c@d",
            "a:b@c",
            "http://u:@h",
        ] {
            assert_eq!(plain_variable("DATABASE_URL", good), Ok(()), "{good}");
        }
    }

    #[test]
    fn values_of_a_secrets_form() {
        for bad in [
            concat!("sk_", "live_4eC39HqLyjWDarjtT1zdp7dc"),
            concat!("ghp", "_16C7e42F292c6912E7710c838347Ae178B4a"),
            concat!("xoxb", "-17653672481-19874698323"),
            concat!("AKIA", "IOSFODNN7EXAMPLE"),
            "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
            "-----BEGIN PRIVATE KEY-----",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
        ] {
            for name in ["PAYMENT", "PAYMENT_KEY"] {
                let told = plain_variable(name, bad).unwrap_err();
                assert_eq!(told.code, "ECS1602", "{bad}");
                assert!(told.message.starts_with("has a value of a secret's form"));
            }
        }
        for good in [
            concat!("pk_", "live_4eC39HqLyjWDarjtT1zdp7dc"),
            "sk_live_",
            "AKIA",
            "AKIAIOSFODNN7example",
            "-----BEGIN PUBLIC KEY-----\nMIIB",
            "-----BEGIN CERTIFICATE-----",
            "eyJhIjoxfQ",
            "eyJ.example.com.internal",
        ] {
            assert_eq!(plain_variable("PAYMENT_KEY", good), Ok(()), "{good}");
        }
    }
}

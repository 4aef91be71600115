//! Environment variables.

use super::secrecy::{has_password, has_secret_shape, is_resolved, promises_secret};
use super::text::{contains, only, position, slice, starts_with};
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

/// The value of a plain variable. What CloudFormation alone knows stands in a function of the template; in plain text it
/// leaves a placeholder as it is.
pub const fn variable_value(value: &str) -> Verdict {
    let bytes = value.as_bytes();
    let mut start = 0;
    while let Some(dollar) = position(bytes, b'$', start) {
        start = dollar + 1;
        if starts_with(slice(bytes, start, bytes.len()), b"{AWS::") {
            return Err(violation!(
                "ECS1620",
                "value of a variable",
                "has a placeholder that nothing fills",
                "text without `${AWS::…}`; `sub!(\"{}\", ecs_dsl::cfn::pseudo::region())` for what CloudFormation knows"
            ));
        }
    }
    Ok(())
}

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
    if is_resolved(value.as_bytes()) {
        return Err(violation!(
            "ECS1602",
            "variable",
            "has a secret that CloudFormation resolves, which then stands in plain sight in the task definition",
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
        "the name under which AWS keeps the secret, such as `shop/db`, in a key that ends with `_name`, for `Secret::import`"
    ))
}

/// The argument of a command, which the task definition has as it is: no password or key in it, neither by its form nor
/// by the name of the option or variable that it is given to. What the shell puts in for `$NAME` isn't one.
pub const fn plain_argument(argument: &str) -> Verdict {
    let bytes = argument.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let end = word_end(bytes, start);
        if is_secret_word(slice(bytes, start, end)) {
            return Err(violation!(
                "ECS1604",
                "command of container",
                "has a secret in it, which stands in plain sight in the task definition",
                "secrets only through `.secret(name, value)`, and `$NAME` in a command for the shell"
            ));
        }
        start = end + 1;
    }
    Ok(())
}

/// Where the word that begins at `start` ends.
const fn word_end(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < bytes.len() && !matches!(bytes[end], b' ' | b'\t' | b'\n' | b'"' | b'\'') {
        end += 1;
    }
    end
}

/// `postgresql://user:hunter2@db`, `--db-password=hunter2`, `ghp_…`; not `--password=$DB_PASSWORD`.
const fn is_secret_word(word: &[u8]) -> bool {
    if contains(word, b'$') || contains(word, b'`') {
        return false;
    }
    if has_password(word) || has_secret_shape(word) {
        return true;
    }
    match position(word, b'=', 0) {
        Some(equals) if equals + 1 < word.len() => {
            let value = slice(word, equals + 1, word.len());
            promises_secret(slice(word, 0, equals))
                || has_password(value)
                || has_secret_shape(value)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{plain_argument, plain_setting, plain_variable, variable_name, variable_value};

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
            concat!("ASIA", "IOSFODNN7EXAMPLE"),
            concat!("github", "_pat_11AAAAAAA0aaaaaaaaaaaa"),
            concat!("https://hooks.slack", ".com/services/T0/B0/x"),
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

    #[test]
    fn what_cloudformation_resolves() {
        for bad in [
            "{{resolve:secretsmanager:prod/db:SecretString:password}}",
            "redis://{{resolve:ssm-secure:/prod/host:1}}",
        ] {
            let told = plain_variable("DATABASE", bad).unwrap_err();
            assert!(
                told.message
                    .starts_with("has a secret that CloudFormation resolves"),
                "{bad}"
            );
        }
        assert_eq!(plain_variable("HOST", "{{resolve:ssm:/prod/host}}"), Ok(()));
    }

    #[test]
    fn values_without_placeholders() {
        for good in ["", "$HOME/${PORT}", "$AWS::Region", "$"] {
            assert_eq!(variable_value(good), Ok(()), "{good}");
        }
        for bad in ["${AWS::Region}", "a$b-${AWS::AccountId}-c"] {
            assert_eq!(variable_value(bad).unwrap_err().code, "ECS1620", "{bad}");
        }
    }

    #[test]
    fn arguments_of_commands() {
        for bad in [
            "--password=hunter2",
            "--db-password=hunter2",
            "exec env API_KEY=abc ./run",
            "psql postgresql://user:hunter2@db/shop",
            "curl -H 'Authorization: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'",
            concat!("--token ghp", "_16C7e42F292c6912E7710c838347Ae178B4a"),
        ] {
            assert_eq!(plain_argument(bad).unwrap_err().code, "ECS1604", "{bad}");
        }
        for good in [
            "--password=$DB_PASSWORD",
            "--password=\"$DB_PASSWORD\"",
            "--password-file=/run/secret",
            "redis-cli -a $REDIS_TOKEN ping",
            "--loglevel=info",
            "psql postgresql://user:${PGPASSWORD}@db/shop",
            "--token=",
        ] {
            assert_eq!(plain_argument(good), Ok(()), "{good}");
        }
    }
}

//! Environment variables and container commands.

use super::secret_detection::{
    has_password, has_secret_reference, is_secret_name, is_secret_value,
};
use super::text::{contains, only, position, slice, starts_with};
use super::{Verdict, violation};

/// The name of an environment variable, valid for ECS and for shells.
pub const fn variable_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if !bytes.is_empty() && only(bytes, b"_-.") && !bytes[0].is_ascii_digit() {
        return Ok(());
    }
    Err(violation!(
        INVALID_ENVIRONMENT_VARIABLE_NAME,
        "environment variable name",
        "is not valid",
        "letters, digits, `_`, `-` and `.`, not starting with a digit"
    ))
}

/// The value of a plain variable. CloudFormation substitutes pseudo parameters only in intrinsic functions, not in plain
/// text.
pub const fn variable_value(value: &str) -> Verdict {
    let bytes = value.as_bytes();
    let mut start = 0;
    while let Some(dollar) = position(bytes, b'$', start) {
        start = dollar + 1;
        if starts_with(slice(bytes, start, bytes.len()), b"{AWS::") {
            return Err(violation!(
                UNRESOLVED_PSEUDO_PARAMETER,
                "environment variable value",
                "contains a placeholder that CloudFormation doesn't resolve",
                "text without `${AWS::…}`; for pseudo parameters `sub!(\"{}\", ecs_dsl::cfn::pseudo::region())`"
            ));
        }
    }
    Ok(())
}

/// A plain variable without a secret: everyone who may describe the task definition can read it.
pub const fn plain_variable(name: &str, value: &str) -> Verdict {
    if value.is_empty() {
        return Ok(());
    }
    if is_secret_name(name.as_bytes()) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "is named like a secret but stored in plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    if has_password(value.as_bytes()) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "has a URL with a password, stored in plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    if has_secret_reference(value.as_bytes()) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "has a dynamic reference to a secret, which CloudFormation resolves to plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    if is_secret_value(value.as_bytes()) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "has a value that looks like a secret, stored in plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    Ok(())
}

/// A setting without a secret: everyone who may read the repository can read it. Secrets are detected as in
/// [`plain_variable`].
pub const fn plain_setting(key: &str, value: &str) -> Verdict {
    if plain_variable(key, value).is_ok() {
        return Ok(());
    }
    Err(violation!(
        SECRET_IN_SETTINGS_FILE,
        "setting",
        "looks like a secret, but is stored in plaintext in the repository",
        "the name of the secret in AWS, such as `shop/db`, in a key that ends with `_name`, for `Secret::import`"
    ))
}

/// A command argument without a secret: the task definition stores it in plaintext. A secret is detected by its form, or by
/// the name of the option or variable that it is assigned to. Values that the shell substitutes, `$NAME`, aren't secrets.
pub const fn plain_argument(argument: &str) -> Verdict {
    let bytes = argument.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let end = word_end(bytes, start);
        if is_secret_word(slice(bytes, start, end)) {
            return Err(violation!(
                PLAINTEXT_SECRET_IN_COMMAND,
                "command of container",
                "contains a secret in plaintext",
                "secrets set with `.secret(name, value)`, and `$NAME` in a shell command"
            ));
        }
        start = end + 1;
    }
    Ok(())
}

/// The end of the word that starts at `start`.
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
    if has_password(word) || is_secret_value(word) {
        return true;
    }
    match position(word, b'=', 0) {
        Some(equals) if equals + 1 < word.len() => {
            let value = slice(word, equals + 1, word.len());
            is_secret_name(slice(word, 0, equals)) || has_password(value) || is_secret_value(value)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{plain_argument, plain_setting, plain_variable, variable_name, variable_value};

    #[test]
    fn variable_names() {
        assert_eq!(variable_name("DJANGO_SETTINGS_MODULE"), Ok(()));
        for bad in ["", "A B", "A=B", "1ST"] {
            assert_eq!(variable_name(bad).unwrap_err().code, "ECS1601", "{bad}");
        }
    }

    #[test]
    fn secret_variable_names() {
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
    fn secret_settings() {
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
    fn urls_with_a_password() {
        let bad =
            plain_variable("DATABASE_URL", "postgresql://user:hunter2@db:5432/shop").unwrap_err();
        assert!(
            bad.message.starts_with("has a URL with a password"),
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
    fn values_with_the_form_of_a_secret() {
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
                let violation = plain_variable(name, bad).unwrap_err();
                assert_eq!(violation.code, "ECS1602", "{bad}");
                assert!(
                    violation
                        .message
                        .starts_with("has a value that looks like a secret")
                );
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
    fn dynamic_references() {
        for bad in [
            "{{resolve:secretsmanager:prod/db:SecretString:password}}",
            "redis://{{resolve:ssm-secure:/prod/host:1}}",
        ] {
            let violation = plain_variable("DATABASE", bad).unwrap_err();
            assert!(
                violation
                    .message
                    .starts_with("has a dynamic reference to a secret"),
                "{bad}"
            );
        }
        assert_eq!(plain_variable("HOST", "{{resolve:ssm:/prod/host}}"), Ok(()));
    }

    #[test]
    fn pseudo_parameters() {
        for good in ["", "$HOME/${PORT}", "$AWS::Region", "$"] {
            assert_eq!(variable_value(good), Ok(()), "{good}");
        }
        for bad in ["${AWS::Region}", "a$b-${AWS::AccountId}-c"] {
            assert_eq!(variable_value(bad).unwrap_err().code, "ECS1620", "{bad}");
        }
    }

    #[test]
    fn command_arguments() {
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

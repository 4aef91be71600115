//! Environment variables and container commands.

use super::secret_detection::{
    has_password, has_secret_reference, has_secret_word, is_named_secret, is_secret_value,
};
use super::text::{position, slice, starts_with};
use super::{Verdict, violation};

/// The name of an environment variable. A process can't have one without a name or with `=` or a zero byte in it; every other
/// name reaches the container, and programs such as those of .NET read names that a shell can't.
pub const fn variable_name(name: &str) -> Verdict {
    let bytes = name.as_bytes();
    if !bytes.is_empty() && position(bytes, b'=', 0).is_none() && position(bytes, 0, 0).is_none() {
        return Ok(());
    }
    Err(violation!(
        INVALID_ENVIRONMENT_VARIABLE_NAME,
        "environment variable name",
        "is not valid",
        "at least one character, and no `=`"
    ))
}

/// The value of a plain variable. CloudFormation substitutes pseudo parameters only in intrinsic functions, not in plain
/// text.
// no setter: a guess, which never stops a compilation
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
// no setter: a guess, which never stops a compilation
pub fn plain_variable(name: &str, value: &str) -> Verdict {
    if value.is_empty() {
        return Ok(());
    }
    if has_secret_reference(value) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "has a dynamic reference to a secret, which CloudFormation resolves to plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    if has_password(value) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "has a URL with a password, stored in plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    if is_secret_value(value) || has_secret_word(value) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "has a value that looks like a secret, stored in plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    if is_named_secret(name, value) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_ENVIRONMENT,
            "environment variable",
            "is named like a secret but stored in plaintext in the task definition",
            "secrets set with `.secret(name, value)`"
        ));
    }
    Ok(())
}

/// A setting without a secret: everyone who may read the repository can read it. Secrets are detected as in
/// [`plain_variable`].
// no setter: for settings files
pub fn plain_setting(key: &str, value: &str) -> Verdict {
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
// no setter: a guess, which never stops a compilation
pub fn plain_argument(argument: &str) -> Verdict {
    if has_secret_word(argument) || is_secret_value(argument) {
        return Err(violation!(
            PLAINTEXT_SECRET_IN_COMMAND,
            "command of container",
            "contains a secret in plaintext",
            "secrets set with `.secret(name, value)`, and `$NAME` in a shell command"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{plain_argument, plain_setting, plain_variable, variable_name, variable_value};

    // found: E7
    #[test]
    fn variable_names() {
        for good in [
            "DJANGO_SETTINGS_MODULE",
            "2FA_ENABLED",
            "ConnectionStrings:Default",
            "a.b-c",
        ] {
            assert_eq!(variable_name(good), Ok(()), "{good}");
        }
        for bad in ["", "A=B", "A\0"] {
            assert_eq!(variable_name(bad).unwrap_err().code, "ECS1601", "{bad}");
        }
    }

    // found: F1
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
            "PGPASSWORD",
            "MYSQL_PWD",
            "REDIS_AUTH",
            "JWT_KEY",
            "dbPassword",
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

    // found: E3
    #[test]
    fn switches_places_and_published_keys_are_no_secrets() {
        for (name, value) in [
            ("REQUIRE_PASSWORD", "true"),
            ("RESET_PASSWORD", "Off"),
            ("ENABLE_TOKEN", "1"),
            (
                "STRIPE_PUBLISHABLE_API_KEY",
                concat!("pk_", "live_4eC39HqLyjWDarjtT1zdp7dc"),
            ),
            (
                "STRIPE_API_KEY",
                concat!("pk_", "live_4eC39HqLyjWDarjtT1zdp7dc"),
            ),
            ("DB_SECRET", "prod/db"),
            (
                "DB_SECRET",
                "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf",
            ),
            ("DB_PASSWORD", "/run/secrets/db_password"),
            ("OAUTH_TOKEN", "https://login.example.com/token"),
            ("DB_PASSWORD", "${DB_PASSWORD}"),
            ("DB_PASSWORD", "$DB_PASSWORD"),
            ("DB_PASSWORD", "{{ db_password }}"),
            ("DB_PASSWORD", "%env(DB_PASSWORD)%"),
            ("DB_PASSWORD", "***"),
            ("SMTP_AUTH", "plain"),
            ("SORT_KEY", "createdAt"),
            ("CACHE_KEY", "shop:products:v1"),
            ("CONFIG", r#"{"password": "${PASSWORD}"}"#),
            (
                "JDBC",
                "jdbc:postgresql://db/shop?user=app&password={{ pw }}",
            ),
        ] {
            assert_eq!(plain_variable(name, value), Ok(()), "{name}={value}");
        }
    }

    // found: F1
    #[test]
    fn secrets_within_values() {
        for value in [
            "Server=db;User Id=sa;Password=hunter2;",
            "DefaultEndpointsProtocol=https;AccountKey=aHVudGVyMg==",
            "jdbc:postgresql://db/shop?user=app&password=hunter2",
            "host=db user=app password=hunter2",
            r#"{"user": "app", "password": "hunter2"}"#,
            "password: hunter2",
            "a=b,redis://:hunter2@cache:6379",
        ] {
            assert!(
                plain_variable("ConnectionStrings:Default", value).is_err(),
                "{value}"
            );
        }
        assert!(plain_variable("STRIPE_KEY", "aB3dE5fG7hJ9kL1mN3pQ").is_err());
        assert!(
            plain_variable(
                "AWS_SECRET_ACCESS_KEY",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
            )
            .is_err()
        );
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
            "AKIA",
            "-----BEGIN PUBLIC KEY-----\nMIIB",
            "-----BEGIN CERTIFICATE-----",
            "eyJhIjoxfQ",
            "eyJ.example.com.internal",
        ] {
            assert_eq!(plain_variable("PAYMENT", good), Ok(()), "{good}");
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

    // found: E4
    #[test]
    fn command_arguments() {
        for bad in [
            "--password=hunter2",
            "--db-password=hunter2",
            "exec env API_KEY=abc ./run",
            "psql postgresql://user:hunter2@db/shop",
            "curl -H 'Authorization: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'",
            concat!("--token ghp", "_16C7e42F292c6912E7710c838347Ae178B4a"),
            "serve --db-password hunter2",
            "-Djavax.net.ssl.trustStorePassword=hunter2",
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
            "password=\"${env.KC_DB_PASSWORD}\"",
            "password={{ pw }}",
            "--db-password=%env(DB_PASSWORD)%",
            "--password=<password>",
            "--password-file /run/secret",
            "--data=@/run/secret",
            "--require-password=true",
        ] {
            assert_eq!(plain_argument(good), Ok(()), "{good}");
        }
    }
}

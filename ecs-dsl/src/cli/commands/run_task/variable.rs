//! [`Variable`]: an argument of `--env`.

use std::fmt;
use std::str::FromStr;

/// An environment variable. Its value may be a secret.
#[derive(Clone)]
pub(super) struct Variable {
    pub(super) name: String,
    value: String,
}

impl Variable {
    pub(super) fn pair(&self) -> (String, String) {
        (self.name.clone(), self.value.clone())
    }
}

impl fmt::Debug for Variable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Variable").field(&self.name).finish()
    }
}

impl FromStr for Variable {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: value.to_owned(),
            }),
            _ => Err("write KEY=VALUE"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Variable;

    #[test]
    fn value_is_everything_after_the_first_equals_sign() {
        let variable: Variable = "QUERY=a=b".parse().unwrap();
        assert_eq!(variable.pair(), ("QUERY".to_owned(), "a=b".to_owned()));
        let empty: Variable = "DEBUG=".parse().unwrap();
        assert_eq!(empty.pair(), ("DEBUG".to_owned(), String::new()));
        assert!("DEBUG".parse::<Variable>().is_err());
        assert!("=1".parse::<Variable>().is_err());
    }

    #[test]
    fn value_is_not_in_its_debug_text() {
        let variable: Variable = "TOKEN=planted-1".parse().unwrap();
        assert_eq!(format!("{variable:?}"), "Variable(\"TOKEN\")");
    }
}

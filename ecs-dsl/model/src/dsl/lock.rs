//! `ecs-dsl.lock`: what an app remembers because it can't be computed from its names alone.
//!
//! A TOML file beside the program, one line per entry, sorted, so that two branches rarely change the same line. The
//! command line reads it; synthesis gets it as plain data, [`App::lock`](super::App::lock).
//!
//! **Invariant:** parsing what was written gives the same entries.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde::Deserialize;

use super::LockedRenames;

/// The version of the format that this release writes, and the newest one that it reads.
const VERSION: u32 = 1;

/// The priorities of one stage: by listener, then by conditions.
pub type LockedPriorities = BTreeMap<String, BTreeMap<String, u32>>;

/// The content of `ecs-dsl.lock`: what synthesis takes from it instead of computing it. Default: nothing.
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// let lock: ecs_dsl::dsl::Lock = r#"
/// version = 1
///
/// [priorities.shop.dev."shop/web"]
/// "path /api/*" = 36804
/// "#
/// .parse()?;
/// let app = App::new("shop").stage(Stage::new("dev").region("us-east-1")).lock(lock);
/// # Ok::<(), ecs_dsl::dsl::LockError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Lock {
    /// The priorities of listener rules: by app, stage, listener (`<stack>/<load balancer>`, or the ARN of an
    /// imported listener), and conditions.
    pub priorities: BTreeMap<String, BTreeMap<String, LockedPriorities>>,
    /// Priorities that rules of others have on a listener, by listener. They are never in the file: the command that
    /// writes it reads them from AWS.
    pub taken: BTreeMap<String, Vec<u32>>,
    /// The names that renamed components keep: by app and stack, in every stage.
    pub renames: BTreeMap<String, BTreeMap<String, LockedRenames>>,
}

/// The file as it is parsed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LockFile {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(default)]
    priorities: BTreeMap<String, BTreeMap<String, LockedPriorities>>,
    #[serde(default)]
    renames: BTreeMap<String, BTreeMap<String, LockedRenames>>,
}

/// The part of the file that every version has.
#[derive(Deserialize)]
struct Header {
    version: Option<u32>,
}

/// A text that isn't a lock file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LockError {
    /// A line can't be read.
    #[error("line {line}: {message}")]
    Line {
        /// The number of the line, from 1.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A newer release wrote the file.
    #[error("its version is {version}, and this release of ecs-dsl reads versions up to {VERSION}")]
    NewerVersion {
        /// The version in the file.
        version: u32,
    },
    /// The file has no `version`.
    #[error("it has no `version`")]
    NoVersion,
}

impl Lock {
    /// The priorities of a stage of an app.
    pub fn priorities_of(&self, app: &str, stage: &str) -> Option<&LockedPriorities> {
        self.priorities.get(app)?.get(stage)
    }

    /// Replaces the priorities of a stage of an app.
    pub fn set_priorities(&mut self, app: &str, stage: &str, priorities: LockedPriorities) {
        let stages = self.priorities.entry(app.to_owned()).or_default();
        if priorities.is_empty() {
            stages.remove(stage);
        } else {
            stages.insert(stage.to_owned(), priorities);
        }
        if stages.is_empty() {
            self.priorities.remove(app);
        }
    }

    /// The renames of a stack of an app.
    pub fn renames_of(&self, app: &str, stack: &str) -> Option<&LockedRenames> {
        self.renames.get(app)?.get(stack)
    }

    /// Replaces the renames of an app, by stack.
    pub fn set_renames(&mut self, app: &str, mut stacks: BTreeMap<String, LockedRenames>) {
        stacks.retain(|_, renames| !renames.is_empty());
        if stacks.is_empty() {
            self.renames.remove(app);
        } else {
            self.renames.insert(app.to_owned(), stacks);
        }
    }

    /// Removes the entries of stages that the app doesn't have.
    pub fn retain_stages(&mut self, app: &str, is_stage: impl Fn(&str) -> bool) {
        if let Some(stages) = self.priorities.get_mut(app) {
            stages.retain(|stage, _| is_stage(stage));
            if stages.is_empty() {
                self.priorities.remove(app);
            }
        }
    }

    /// Whether it has no entries.
    pub fn is_empty(&self) -> bool {
        self.priorities.is_empty() && self.renames.is_empty()
    }
}

impl std::str::FromStr for Lock {
    type Err = LockError;

    fn from_str(text: &str) -> Result<Self, LockError> {
        let error = |error: toml::de::Error| {
            let start = error.span().map_or(0, |span| span.start);
            let before = text.get(..start).unwrap_or_default();
            LockError::Line {
                line: before.matches('\n').count() + 1,
                message: error.message().to_owned(),
            }
        };
        let header: Header = toml::from_str(text).map_err(error)?;
        match header.version {
            None => return Err(LockError::NoVersion),
            Some(version) if version > VERSION => return Err(LockError::NewerVersion { version }),
            Some(_) => {}
        }
        let file: LockFile = toml::from_str(text).map_err(error)?;
        Ok(Self {
            priorities: file.priorities,
            taken: BTreeMap::new(),
            renames: file.renames,
        })
    }
}

/// The text of the file.
impl fmt::Display for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "# What ecs-dsl remembers of this app, so that a change of one thing moves no other.\n\
             # The command `lock` writes it. Commit it.\n\
             version = {VERSION}"
        )?;
        for (app, stages) in &self.priorities {
            for (stage, listeners) in stages {
                for (listener, rules) in listeners {
                    let (app, stage, listener) = (Key(app), Key(stage), Key(listener));
                    writeln!(f, "\n[priorities.{app}.{stage}.{listener}]")?;
                    for (conditions, priority) in rules {
                        writeln!(f, "{} = {priority}", Key(conditions))?;
                    }
                }
            }
        }
        for (app, stacks) in &self.renames {
            for (stack, renames) in stacks {
                writeln!(f, "\n[renames.{}.{}]", Key(app), Key(stack))?;
                for (renamed, kept) in renames {
                    writeln!(f, "{} = {}", Key(renamed), Quoted(kept))?;
                }
            }
        }
        Ok(())
    }
}

/// A key of TOML, in quotes where it needs them.
struct Key<'a>(&'a str);

impl fmt::Display for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        if !self.0.is_empty() && self.0.chars().all(is_bare) {
            return f.write_str(self.0);
        }
        Quoted(self.0).fmt(f)
    }
}

/// A string of TOML.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for character in self.0.chars() {
            match character {
                '"' | '\\' => write!(f, "\\{character}")?,
                control if control.is_control() => write!(f, "\\u{:04X}", u32::from(control))?,
                other => f.write_char(other)?,
            }
        }
        f.write_char('"')
    }
}

#[cfg(test)]
mod tests {
    use super::{Lock, LockError};

    fn lock(entries: &[(&str, &str, &str, &str, u32)]) -> Lock {
        let mut lock = Lock::default();
        for (app, stage, listener, conditions, priority) in entries {
            let stages = lock.priorities.entry((*app).to_owned()).or_default();
            let listeners = stages.entry((*stage).to_owned()).or_default();
            let rules = listeners.entry((*listener).to_owned()).or_default();
            rules.insert((*conditions).to_owned(), *priority);
        }
        lock
    }

    fn error(text: &str) -> String {
        text.parse::<Lock>().unwrap_err().to_string()
    }

    #[test]
    fn text_is_sorted_and_has_one_line_per_entry() {
        let lock = lock(&[
            ("shop", "prod", "shop/web", "path /b/*", 20),
            ("shop", "prod", "shop/web", "path /a/*", 10),
            ("shop", "dev", "shop/web", "path /a/*", 30),
        ]);
        let expected = "# What ecs-dsl remembers of this app, so that a change of one thing moves no other.\n\
            # The command `lock` writes it. Commit it.\n\
            version = 1\n\
            \n\
            [priorities.shop.dev.\"shop/web\"]\n\
            \"path /a/*\" = 30\n\
            \n\
            [priorities.shop.prod.\"shop/web\"]\n\
            \"path /a/*\" = 10\n\
            \"path /b/*\" = 20\n";
        assert_eq!(lock.to_string(), expected);
    }

    #[test]
    fn written_text_parses_to_the_same_entries() {
        let lock = lock(&[
            (
                "shop",
                "prod",
                "shop/web",
                "header X-Beta \"a\\b\"; path /a/*",
                10,
            ),
            (
                "shop",
                "prod",
                "arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/b/c",
                "host a.example.com",
                1,
            ),
            (
                "other",
                "prod",
                "other/WebListener",
                "header X-Tab a\tb\u{7f}",
                50_000,
            ),
        ]);
        assert_eq!(lock.to_string().parse::<Lock>(), Ok(lock));
        assert_eq!(
            Lock::default().to_string().parse::<Lock>(),
            Ok(Lock::default())
        );
    }

    #[test]
    fn renames_come_after_priorities() {
        let mut lock = lock(&[("shop", "prod", "a", "path /a", 1)]);
        let renames = [("service orders".to_owned(), "order \"1\"".to_owned())];
        lock.set_renames("shop", [("shop".to_owned(), renames.into())].into());
        let text = lock.to_string();
        let expected = "\n[renames.shop.shop]\n\"service orders\" = \"order \\\"1\\\"\"\n";
        assert!(text.ends_with(expected), "{text}");
        assert_eq!(text.parse(), Ok(lock.clone()));
        lock.set_renames("shop", [("shop".to_owned(), Default::default())].into());
        assert!(lock.renames.is_empty());
    }

    #[test]
    fn unreadable_text_is_an_error_with_its_line() {
        let conflict = "version = 1\n\n[priorities.shop.dev.a]\n<<<<<<< HEAD\n\"path /a/*\" = 1\n";
        assert!(
            error(conflict).starts_with("line 4: "),
            "{}",
            error(conflict)
        );
        let number = "version = 1\n[priorities.shop.dev.a]\n\"path /a/*\" = \"many\"\n";
        assert!(
            error(number).starts_with("line 3: invalid type: string"),
            "{}",
            error(number)
        );
        let twice = "version = 1\n[priorities.shop.dev.a]\nb = 1\nb = 2\n";
        assert!(
            error(twice).starts_with("line 4: duplicate key"),
            "{}",
            error(twice)
        );
        let section = "version = 1\n[numbers]\na = 1\n";
        assert!(
            error(section).starts_with("line 2: unknown field `numbers`"),
            "{}",
            error(section)
        );
    }

    #[test]
    fn version_is_required_and_a_newer_one_is_an_error() {
        assert_eq!("".parse::<Lock>(), Err(LockError::NoVersion));
        let newer = "version = 2\n[unknown]\na = 1\n";
        assert_eq!(
            error(newer),
            "its version is 2, and this release of ecs-dsl reads versions up to 1"
        );
    }

    #[test]
    fn stages_are_replaced_and_removed() {
        let mut lock = lock(&[
            ("shop", "prod", "a", "path /a", 1),
            ("shop", "dev", "a", "path /a", 2),
        ]);
        lock.retain_stages("shop", |stage| stage == "prod");
        assert_eq!(lock.priorities_of("shop", "dev"), None);
        assert_eq!(
            lock.priorities_of("shop", "prod").unwrap()["a"]["path /a"],
            1
        );
        lock.set_priorities("shop", "prod", Default::default());
        assert!(lock.is_empty());
    }
}

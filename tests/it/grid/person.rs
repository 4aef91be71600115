//! Somebody who reads what is said, and does it.

use super::run::{Command, Ended, Ran, Trouble, run};
use super::world::World;

/// How many commands somebody types before they give up.
const PATIENCE: usize = 8;

/// What was typed until everything was as wanted, and whether it came to that.
#[derive(Clone, Default)]
pub(super) struct Way {
    /// What was typed, in order.
    pub(super) typed: Vec<Command>,
    /// What was heard of all runs.
    pub(super) heard: String,
    /// Why it went no further, if it didn't come to a good end.
    pub(super) stuck: Option<String>,
}

/// Goes on after a run of `first` that ended like this, with nothing going wrong any more.
pub(super) fn go_on(world: &World, first: &Command, ended: Option<&Ended>) -> Way {
    let mut way = Way::default();
    // Whoever was killed types the same again.
    let mut command = match ended {
        Some(ended) => next(first, ended),
        None => first.clone(),
    };
    let mut waits = ended.is_some_and(says_to_wait);
    for _ in 0..PATIENCE {
        way.typed.push(command.clone());
        if waits {
            world.settle();
        }
        let Ran { ended, heard, .. } = run(world, &command, &Trouble::default());
        way.heard.push_str(&heard);
        let Some(ended) = ended else {
            way.stuck = Some(format!("{command:?} never came back"));
            return way;
        };
        way.heard.push_str(&format!("{ended:?}\n"));
        if ended.done {
            return way;
        }
        let following = next(&command, &ended);
        if following == command && way.typed.iter().filter(|it| **it == command).count() > 3 {
            way.stuck = Some(format!("{command:?} again and again: {ended:?}"));
            return way;
        }
        command = following;
        waits = says_to_wait(&ended);
    }
    way.stuck = Some(format!("typed {:?}", way.typed));
    way
}

/// What to type after `command` ended like this: the first command that is named, or else the same one again, or
/// `deploy` after another one that went well.
fn next(command: &Command, ended: &Ended) -> Command {
    let named = ended
        .next
        .as_deref()
        .and_then(|next| commands(next).into_iter().next());
    match named {
        Some(named) => named,
        None if ended.class == "done" => Command::deploy(),
        None => command.clone(),
    }
}

/// Whether the next command is to be typed when something has ended that goes on.
fn says_to_wait(ended: &Ended) -> bool {
    let next = ended.next.as_deref().unwrap_or_default();
    next.contains("wait until that has ended")
}

/// The commands of the program that a hint names, without the stage.
pub(super) fn commands(hint: &str) -> Vec<Command> {
    let named = hint.split('`').skip(1).step_by(2);
    named
        .filter_map(|line| line.strip_prefix("app "))
        .map(|line| Command::read(&line.replace(" --stage local", "")))
        .collect()
}

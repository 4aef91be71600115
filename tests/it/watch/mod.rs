//! `status --watch` at a pseudo-terminal, on the local engine. Nothing waits for the interval: a key reads at once.

pub(crate) mod full_screen;

use crate::program::Program;
use full_screen::FullScreen;

/// The interval is longer than any test.
const WATCH: &str = "status --watch --interval 3600";

fn shop(tasks: u32) -> Program {
    let program = Program::example("shop").with_envs(vec![("SHOP_TASKS", tasks.to_string())]);
    program.succeed(&["deploy"]);
    program
}

#[test]
fn services_tasks_events_and_logs_are_a_key_away() {
    let program = shop(200);
    for size in [(24, 80), (24, 60)] {
        let mut screen = FullScreen::start(&program, size, WATCH);
        screen.until("200/200").until("q quit");
        screen
            .type_keys("t")
            .until("tasks of `cart`")
            .until("RUNNING");
        screen
            .type_keys("g")
            .type_keys("e")
            .until("events of `cart`");
        screen.type_keys("l").until("logs of `cart`");
        screen.until("no container runs in this stage");
        screen.type_keys("?").until("back to the services");
        screen.type_keys("\x1b").until("200/200");
        screen.type_keys("q");
        screen.ends_with(0);
    }
}

#[test]
fn restart_is_confirmed_and_refused_when_read_only() {
    let program = shop(2);
    let mut screen = FullScreen::start(&program, (24, 80), WATCH);
    screen.until("2/2").type_keys("r");
    screen
        .until("replace all tasks of `cart`? [y/N]")
        .type_keys("n");
    screen.until("nothing was changed").type_keys("r");
    screen.until("[y/N]").type_keys("y");
    screen
        .until("replacing the tasks of `cart`")
        .type_keys("\x03");
    screen.ends_with(0);
    let line = format!("{WATCH} --read-only");
    let mut screen = FullScreen::start(&program, (24, 80), &line);
    screen
        .until("2/2")
        .type_keys("r")
        .until("nothing can be changed");
    screen.type_keys("q");
    screen.ends_with(0);
}

#[test]
fn another_size_is_drawn_anew() {
    let program = shop(2);
    let mut screen = FullScreen::start(&program, (24, 80), WATCH);
    screen.until("image").until("q quit");
    screen.resize((12, 60)).until_gone("image").until("q quit");
    screen.resize((30, 100)).until("image").type_keys("q");
    screen.ends_with(0);
}

#[test]
fn signals_restore_the_terminal() {
    let program = shop(2);
    for signal in ["TERM", "INT"] {
        let mut screen = FullScreen::start(&program, (24, 80), WATCH);
        screen.until("2/2").signal(signal);
        screen.ends_with(0);
    }
}

#[test]
fn expired_credentials_and_lost_connections_are_shown_and_recover() {
    let program = shop(2);
    for (error, text) in [
        ("expired-token", "have expired"),
        ("timeout", "got no response"),
    ] {
        let rule = format!("[[calls]]\ncall = \"DescribeStacks\"\nfault = \"{error}\"\nnth = 1\n");
        std::fs::write(program.folder().join("rules.toml"), rule).unwrap();
        let line = format!("{WATCH} --faults rules.toml");
        let mut screen = FullScreen::start(&program, (24, 80), &line);
        screen.until("trying again in").until(text);
        screen.type_keys("u").until("2/2").until_gone(text);
        screen.type_keys("q");
        screen.ends_with(0);
    }
}

#[test]
fn view_needs_a_terminal() {
    let program = Program::example("shop");
    program
        .run(&["status", "--watch"])
        .ends_with(2)
        .says("`--watch` needs a terminal");
}

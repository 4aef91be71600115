//! What keys do, and what is drawn in several sizes.

use std::collections::BTreeMap;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::input::Input;
use super::model::{Action, LinesKind, Place, View, WatchModel};
use super::view;
use crate::cli::operation::status::StackStatus;
use crate::deploy::engine::{RunningService, RunningStack};

fn service(name: &str, running: u32) -> RunningService {
    RunningService {
        logical_id: name.to_owned(),
        arn: Some(format!(
            "arn:aws:ecs:eu-west-1:123456789012:service/main/{name}"
        )),
        desired: 200,
        running,
        pending: 0,
        revision: Some(format!("{name}:1")),
        running_of_revision: running,
        rollout_state: Some("COMPLETED".to_owned()),
        rollout_reason: None,
        lifecycle_stage: None,
        images: Vec::new(),
        healthy_targets: 0,
        targets: Vec::new(),
        failures: Vec::new(),
        events: Vec::new(),
    }
}

fn stack(services: Vec<RunningService>) -> StackStatus {
    let running = RunningStack {
        name: "shop-prod".to_owned(),
        status: Some("UPDATE_COMPLETE".to_owned()),
        status_reason: None,
        drift: None,
        services,
    };
    StackStatus::new(running, BTreeMap::new())
}

/// A model that has read these services.
fn model(services: Vec<RunningService>) -> WatchModel {
    let mut model = WatchModel {
        app: "shop".to_owned(),
        stage: "prod".to_owned(),
        interval: Duration::from_secs(5),
        ..WatchModel::default()
    };
    model.read(vec![stack(services)], "12:01:02".to_owned());
    model
}

fn numbered(count: u32) -> Vec<RunningService> {
    let numbers = 0..count;
    numbers
        .map(|number| service(&format!("Service{number:03}"), 200))
        .collect()
}

fn place(name: &str) -> Place {
    Place {
        stack: "shop-prod".to_owned(),
        name: name.to_owned(),
    }
}

/// The rows of a screen of this size, without spaces at their ends.
fn drawn(model: &WatchModel, (columns, rows): (u16, u16)) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| view::draw(frame, model)).unwrap();
    let buffer = terminal.backend().buffer().clone();
    let cells = buffer.content.chunks(columns.into());
    cells
        .map(|row| {
            let text: String = row.iter().map(|cell| cell.symbol()).collect();
            text.trim_end().to_owned()
        })
        .collect()
}

#[test]
fn services_and_keys_fit_in_80_and_60_columns() {
    let mut services = numbered(2);
    services.push(service("Mailer", 3));
    let model = model(services);
    for columns in [80, 60] {
        let rows = drawn(&model, (columns, 24));
        assert_eq!(rows[0], "shop prod: updated 12:01:02, every 5 s");
        assert_eq!(rows[1], "stack `shop-prod`: UPDATE_COMPLETE");
        assert!(rows[2].starts_with("service "), "{rows:#?}");
        assert!(rows[3].starts_with("Service000 "), "{rows:#?}");
        assert!(rows[5].contains("3/200"), "{rows:#?}");
        assert_eq!(rows[2].contains("image"), columns == 80);
        assert!(rows[23].ends_with("q quit"), "{rows:#?}");
    }
}

#[test]
fn screen_of_any_size_is_drawn() {
    for services in [0, 1, 200] {
        let mut model = model(numbered(services));
        model.fail("`DescribeStacks` got no response".to_owned());
        model.take(Input::Last);
        for size in [(1, 1), (10, 3), (60, 5), (80, 24), (200, 60)] {
            let rows = drawn(&model, size);
            if size == (80, 24) && services == 200 {
                assert!(
                    rows.iter().any(|row| row.starts_with("Service199")),
                    "{rows:#?}"
                );
            }
        }
    }
    let rows = drawn(&model(Vec::new()), (80, 24));
    assert!(rows.contains(&"no services".to_owned()), "{rows:#?}");
}

#[test]
fn control_characters_are_visible() {
    let mut hostile = service("Mailer", 1);
    hostile.rollout_state = Some("FAILED".to_owned());
    hostile.rollout_reason = Some("\u{1b}]0;owned\u{7}\u{1b}[2J".to_owned());
    let text = drawn(&model(vec![hostile]), (80, 24)).join("\n");
    assert!(!text.contains('\u{1b}'), "{text}");
    assert!(text.contains("owned"), "{text}");
}

#[test]
fn wait_doubles_after_each_error_and_errors_are_shown_until_they_pass() {
    let mut model = model(numbered(1));
    assert_eq!(model.wait().as_secs(), 5);
    let waits: Vec<_> = (0..6)
        .map(|_| {
            model.fail("no response".to_owned());
            model.wait().as_secs()
        })
        .collect();
    assert_eq!(waits, [10, 20, 40, 60, 60, 60]);
    let rows = drawn(&model, (80, 24));
    assert_eq!(rows[1], "trying again in 60 s: no response");
    assert!(rows.iter().any(|row| row.starts_with("Service000")));
    model.read(vec![stack(numbered(1))], "12:02:00".to_owned());
    assert_eq!((model.wait().as_secs(), model.error), (5, None));
}

#[test]
fn selection_stays_at_its_service() {
    let mut model = model(numbered(3));
    model.take(Input::Down);
    model.take(Input::Down);
    let mut more = vec![service("Added", 1)];
    more.extend(numbered(3));
    model.read(vec![stack(more)], "12:02:00".to_owned());
    assert_eq!(model.selected, 3);
    model.read(vec![stack(Vec::new())], "12:03:00".to_owned());
    assert_eq!(
        (model.selected, model.take(Input::Letter('l'))),
        (0, Action::Draw)
    );
}

#[test]
fn restart_needs_a_confirmation_and_is_off_when_read_only() {
    let mut model = model(numbered(1));
    assert_eq!(model.take(Input::Letter('r')), Action::Draw);
    let rows = drawn(&model, (60, 24));
    assert!(rows.contains(&"replace all tasks of `Service000`? [y/N]".to_owned()));
    assert_eq!(model.take(Input::Letter('n')), Action::Draw);
    assert_eq!(model.view, View::Services);
    model.take(Input::Letter('r'));
    let restart = Action::Restart(place("Service000"));
    assert_eq!(model.take(Input::Letter('y')), restart);
    model.is_read_only = true;
    assert_eq!(model.take(Input::Letter('r')), Action::Draw);
    assert_eq!(model.view, View::Services);
    let rows = drawn(&model, (80, 24));
    assert_eq!(rows[23], "`--read-only`: nothing can be changed");
}

#[test]
fn lines_begin_at_their_end_and_scroll() {
    let mut model = model(numbered(1));
    assert_eq!(model.take(Input::Letter('t')), Action::Read);
    assert_eq!(
        model.open_lines(),
        Some((LinesKind::Tasks, place("Service000")))
    );
    let lines = |count: u32| (1..=count).map(|number| format!("task {number}")).collect();
    model.read_lines(LinesKind::Tasks, &place("Service000"), lines(200));
    let rows = drawn(&model, (80, 24));
    assert_eq!(rows[1], "tasks of `Service000`");
    assert_eq!(rows[22], "task 200");
    model.take(Input::PageUp);
    assert_eq!(drawn(&model, (80, 24))[22], "task 190");
    // New lines don't move what the operator reads.
    model.read_lines(LinesKind::Tasks, &place("Service000"), lines(210));
    assert_eq!(drawn(&model, (80, 24))[22], "task 190");
    model.take(Input::First);
    assert_eq!(drawn(&model, (80, 24))[2], "task 1");
    // Lines of another view are dropped.
    model.take(Input::Letter('l'));
    model.read_lines(LinesKind::Tasks, &place("Service000"), lines(1));
    assert_eq!(drawn(&model, (80, 24))[2], "reading…");
    model.take(Input::Back);
    assert_eq!(model.open_lines(), None);
    assert_eq!(model.take(Input::Letter('q')), Action::Quit);
}

//! Draws a [`WatchModel`], in whatever size the terminal has.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Row, Table, TableState, Wrap};

use super::model::{LinesView, View, WatchModel};
use crate::cli::terminal::sanitizer::single_line;

/// Below this width, the table has no images and revisions.
const NARROW: u16 = 80;

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
const DIM: Style = Style::new().add_modifier(Modifier::DIM);
const BAD: Style = Style::new().fg(Color::Red).add_modifier(Modifier::BOLD);

const KEYS: &str = "l logs e events t tasks s shell r restart ? keys q quit";

const HELP: [&str; 10] = [
    "up, down, k, j     select a service, or scroll",
    "page up, page down, home, end",
    "l                  logs of the selected service",
    "e                  its events",
    "t                  its tasks",
    "s                  a shell in its latest task",
    "r                  replace its tasks, after confirmation",
    "u                  read now",
    "esc                back to the services",
    "q, Ctrl-C          quit",
];

/// Draws the model.
pub(super) fn draw(frame: &mut Frame<'_>, model: &WatchModel) {
    let error = u16::from(model.error.is_some()) * 2;
    let [title, problem, body, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(error),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(frame.area());
    frame.render_widget(Line::styled(title_text(model), BOLD), title);
    if let Some(error) = &model.error {
        let seconds = model.wait().as_secs();
        let text = format!("trying again in {seconds} s: {}", single_line(error));
        let text = Paragraph::new(text).style(BAD).wrap(Wrap { trim: true });
        frame.render_widget(text, problem);
    }
    match &model.view {
        View::Services => draw_services(frame, body, model),
        View::Lines(view) => draw_lines(frame, body, view),
        View::Confirm(place) => {
            let question = format!("replace all tasks of `{}`? [y/N]", single_line(&place.name));
            frame.render_widget(Paragraph::new(question).style(BOLD), body);
        }
        View::Help => {
            let lines = HELP.map(Line::raw);
            frame.render_widget(Paragraph::new(lines.to_vec()), body);
        }
    }
    let text = model.message.as_deref().map(single_line);
    let footer_line = match text {
        Some(message) => Line::from(vec![Span::styled(message, BOLD)]),
        None => Line::styled(KEYS, DIM),
    };
    frame.render_widget(footer_line, footer);
}

fn title_text(model: &WatchModel) -> String {
    let (app, stage) = (single_line(&model.app), single_line(&model.stage));
    let updated = match &model.updated {
        Some(time) => format!("updated {time}"),
        None => "reading…".to_owned(),
    };
    let seconds = model.interval.as_secs();
    let state = if model.is_read_only {
        ", read-only"
    } else {
        ""
    };
    format!("{app} {stage}: {updated}, every {seconds} s{state}")
}

fn draw_services(frame: &mut Frame<'_>, area: Rect, model: &WatchModel) {
    let headings: Vec<Line<'_>> = model
        .stacks
        .iter()
        .map(|stack| {
            let style = if stack.as_wanted { Style::new() } else { BAD };
            Line::styled(single_line(&stack.heading()), style)
        })
        .collect();
    let details = detail_lines(model);
    let length = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let third = area.height / 3;
    let [head, table, below] = Layout::vertical([
        Constraint::Length(length(headings.len()).min(third.max(1))),
        Constraint::Fill(1),
        Constraint::Length(length(details.len()).min(third)),
    ])
    .areas(area);
    frame.render_widget(Paragraph::new(headings), head);
    draw_table(frame, table, model);
    frame.render_widget(Paragraph::new(details), below);
}

fn draw_table(frame: &mut Frame<'_>, area: Rect, model: &WatchModel) {
    let is_narrow = area.width < NARROW;
    let rows = model.services().map(|(stack, service)| {
        let mut cells = vec![
            single_line(stack.name_of(service)),
            service.tasks(),
            single_line(service.deployment()),
            service.target_health(),
        ];
        if !is_narrow {
            cells.push(single_line(&service.images()));
        }
        let style = match service.running.is_as_wanted() {
            true => Style::new(),
            false => BAD,
        };
        Row::new(cells).style(style)
    });
    let head = ["service", "tasks", "deployment", "targets", "image"];
    let columns = if is_narrow { 4 } else { 5 };
    let widths = [
        Constraint::Fill(2),
        Constraint::Max(16),
        Constraint::Max(14),
        Constraint::Max(14),
        Constraint::Fill(3),
    ];
    let table = Table::new(rows, widths.into_iter().take(columns))
        .header(Row::new(head.into_iter().take(columns)).style(BOLD))
        .row_highlight_style(Style::new().add_modifier(Modifier::REVERSED));
    let mut state = TableState::new().with_selected(Some(model.selected));
    frame.render_stateful_widget(table, area, &mut state);
}

/// What is known of the selected service, and the alarms that are in `ALARM`.
fn detail_lines(model: &WatchModel) -> Vec<Line<'static>> {
    let Some((stack, service)) = model.selected_service() else {
        return match model.updated {
            Some(_) => vec![Line::styled("no services", DIM)],
            None => Vec::new(),
        };
    };
    let mut lines = Vec::new();
    for alarm in stack.firing() {
        lines.push(Line::styled(single_line(&alarm.line()), BAD));
    }
    if !service.running.is_as_wanted() {
        let problems = service.problems().into_iter();
        lines.extend(problems.map(|line| Line::raw(single_line(&line))));
    }
    let revision = service.running.revision.as_deref().unwrap_or_default();
    lines.push(Line::styled(
        format!(
            "`{}`: {}",
            single_line(stack.name_of(service)),
            single_line(revision)
        ),
        BOLD,
    ));
    let known = service.details().into_iter().chain(stack.unknown.clone());
    lines.extend(known.map(|line| Line::styled(single_line(&line), DIM)));
    lines
}

/// The last lines that fit, or those before them.
fn draw_lines(frame: &mut Frame<'_>, area: Rect, view: &LinesView) {
    let title = format!(
        "{} of `{}`",
        view.kind.title(),
        single_line(&view.place.name)
    );
    let [head, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    frame.render_widget(Line::styled(title, BOLD), head);
    let Some(lines) = &view.lines else {
        frame.render_widget(Line::styled("reading…", DIM), body);
        return;
    };
    let end = lines.len().saturating_sub(view.scrolled);
    let start = end.saturating_sub(body.height.into());
    let shown = lines.get(start..end).unwrap_or_default();
    let shown: Vec<_> = shown
        .iter()
        .map(|line| Line::raw(single_line(line)))
        .collect();
    frame.render_widget(Paragraph::new(shown), body);
}

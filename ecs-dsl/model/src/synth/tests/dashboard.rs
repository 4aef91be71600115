use serde_json::{Value, json};

use crate::dsl::*;
use crate::synth::testing::template;

fn image() -> Image {
    Image::registry("shop/all:v7")
}

fn platform(stack: &mut Stack, insights: Insights) {
    stack.add(Vpc::new("main"));
    stack.add(Cluster::new("main").insights(insights));
    stack.add(LoadBalancer::public("web"));
}

fn order() -> Service {
    Service::new("order")
        .image(image())
        .port(80)
        .path("/orders")
}

/// The widgets of the dashboard `main`.
fn widgets(program: impl Fn(&mut Stack)) -> Vec<Value> {
    let template = template(program);
    let body = &template["Resources"]["MainDashboard"]["Properties"]["DashboardBody"];
    let text = body["Fn::Sub"].as_str().or(body.as_str()).unwrap();
    let mut body: Value = serde_json::from_str(text).unwrap();
    let Value::Array(widgets) = body["widgets"].take() else {
        panic!("{text}");
    };
    widgets
}

fn titles(widgets: &[Value]) -> Vec<&str> {
    let title = |widget: &'_ Value| {
        let properties = &widget["properties"];
        let text = properties["title"]
            .as_str()
            .or(properties["markdown"].as_str());
        text.unwrap().to_owned().leak() as &str
    };
    widgets.iter().map(title).collect()
}

/// Position and size of a widget.
fn place(widget: &Value) -> [u64; 4] {
    ["x", "y", "width", "height"].map(|name| widget[name].as_u64().unwrap())
}

fn metrics(widget: &Value) -> &[Value] {
    widget["properties"]["metrics"]
        .as_array()
        .map_or(&[], Vec::as_slice)
}

#[test]
fn overview_has_load_balancer_totals_and_a_row_per_service() {
    let widgets = widgets(|stack| {
        platform(stack, Insights::Enabled);
        stack.add(order());
        stack.add(Worker::new("mailer").image(image()));
        stack.add(Dashboard::overview("main"));
    });
    assert_eq!(
        titles(&widgets),
        [
            "## Load balancer web",
            "Requests",
            "Response time (s)",
            "HTTP errors",
            "## Services and workers",
            "CPU (%)",
            "Memory (%)",
            "Network in (bytes/s)",
            "Network out (bytes/s)",
            "## order",
            "CPU and memory (%)",
            "Tasks",
            "Requests",
            "Response time (s)",
            "## mailer",
            "CPU and memory (%)",
            "Tasks",
            "Network (bytes/s)",
        ]
    );
    let stats = |place: usize| -> Vec<&Value> {
        metrics(&widgets[place])
            .iter()
            .map(|line| &line.as_array().unwrap().last().unwrap()["stat"])
            .collect()
    };
    assert_eq!(stats(2), ["p50", "p95", "p99"]);
    assert_eq!(stats(13), ["p50", "p95", "p99"]);
    assert_eq!(metrics(&widgets[5]).len(), 2);
    assert_eq!(
        metrics(&widgets[11]),
        [
            json!(["ECS/ContainerInsights", "RunningTaskCount", "ClusterName", "${MainCluster}", "ServiceName",
                "${OrderService.Name}", {"stat": "Average", "period": 300, "label": "running"}]),
            json!(["ECS/ContainerInsights", "DesiredTaskCount", "ClusterName", "${MainCluster}", "ServiceName",
                "${OrderService.Name}", {"stat": "Average", "period": 300, "label": "desired"}]),
        ]
    );
    assert_eq!(
        widgets[11]["properties"]["yAxis"],
        json!({"left": {"min": 0}})
    );
    let errors: Vec<&Value> = metrics(&widgets[3]).iter().map(|line| &line[1]).collect();
    assert_eq!(
        errors,
        [
            "HTTPCode_Target_5XX_Count",
            "HTTPCode_ELB_5XX_Count",
            "HTTPCode_Target_4XX_Count"
        ]
    );
    let last: Vec<[u64; 4]> = widgets[14..].iter().map(place).collect();
    assert_eq!(
        last,
        [[0, 21, 24, 1], [0, 22, 8, 6], [8, 22, 8, 6], [16, 22, 8, 6]]
    );
}

#[test]
fn tasks_are_counted_by_samples_without_container_insights() {
    let widgets = widgets(|stack| {
        platform(stack, Insights::Disabled);
        stack.add(Worker::new("mailer").image(image()));
        stack.add(Dashboard::overview("main"));
    });
    assert!(
        !titles(&widgets)
            .iter()
            .any(|title| title.starts_with("Network"))
    );
    let tasks = widgets
        .iter()
        .find(|widget| widget["properties"]["title"] == "Tasks")
        .unwrap();
    let lines = metrics(tasks);
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0][1], "CPUUtilization");
    assert_eq!(
        lines[0][6],
        json!({"stat": "SampleCount", "period": 60, "label": "running"})
    );
}

#[test]
fn each_service_connect_call_has_a_row() {
    let widgets = widgets(|stack| {
        platform(stack, Insights::Enabled);
        stack.add(Mesh::service_connect("mesh"));
        let user = stack.add(Service::new("User").image(image()).port(8001));
        let cache = Service::new("cache").image(image()).port(6379);
        let cache = stack.add(cache.protocol(AppProtocol::Tcp));
        stack.add(order().calls(&user).calls(&cache));
        let alone = Worker::new("alone").image(image()).without_mesh();
        stack.add(alone.calls(&user));
        stack.add(Dashboard::overview("main"));
    });
    let titles = titles(&widgets);
    let start = titles
        .iter()
        .position(|title| *title == "## order calls User")
        .unwrap();
    assert_eq!(
        titles[start..],
        [
            "## order calls User",
            "Answers",
            "Response time (ms)",
            "## order calls cache",
            "Bytes"
        ]
    );
    assert_eq!(metrics(&widgets[start + 1]).len(), 4);
    assert_eq!(
        metrics(&widgets[start + 1])[3],
        json!(["AWS/ECS", "HTTPCode_Target_5XX_Count", "ClusterName", "${MainCluster}", "ServiceName",
            "${OrderService.Name}", "TargetDiscoveryName", "user", {"stat": "Sum", "period": 300, "label": "5xx"}])
    );
    assert_eq!(metrics(&widgets[start + 4])[0][1], "TargetProcessedBytes");
}

#[test]
fn alarms_are_at_the_top() {
    let widgets = widgets(|stack| {
        platform(stack, Insights::Enabled);
        let alerts = stack.add(Topic::new("alerts"));
        stack.add(Alarms::standard("alerts", &alerts));
        let queue = Metric::custom("shop", "queue");
        stack.add(Alarm::above("queue", queue, 9.0));
        stack.add(order());
        stack.add(Dashboard::overview("main"));
    });
    assert_eq!(widgets[1]["type"], "alarm");
    let arns = widgets[1]["properties"]["alarms"].as_array().unwrap();
    assert_eq!(arns.len(), 8);
    assert!(
        arns.contains(&json!("${AlertsOrderTasksAlarm.Arn}")),
        "{arns:?}"
    );
    assert!(arns.contains(&json!("${QueueAlarm.Arn}")), "{arns:?}");
}

#[test]
fn widgets_are_placed_side_by_side() {
    let widgets = widgets(|stack| {
        platform(stack, Insights::Disabled);
        let order = stack.add(order());
        let busy = stack.add(Alarm::above("busy", order.cpu(), 90.0));
        let placed = || Metric::custom("Shop", "OrdersPlaced").statistic(Statistic::Sum);
        let errors = "filter @message like /ERROR/\n| limit 20";
        let row = [
            Widget::number("Orders today", [placed().period(days(1))]),
            Widget::graph("Orders", [placed()]).width(Width::Half),
            Widget::text("See [the runbook](https://example.com)").width(Width::Quarter),
            Widget::alarms("State", [&busy]),
            Widget::logs("Errors", [order.log_group_name()], errors),
        ];
        stack.add(Dashboard::new("main").row("Shop", row));
    });
    let kinds: Vec<&Value> = widgets.iter().map(|widget| &widget["type"]).collect();
    assert_eq!(kinds, ["text", "metric", "metric", "text", "alarm", "log"]);
    let places: Vec<[u64; 4]> = widgets.iter().map(place).collect();
    assert_eq!(
        places,
        [
            [0, 0, 24, 1],
            [0, 1, 6, 3],
            [6, 1, 12, 6],
            [18, 1, 6, 2],
            [0, 7, 24, 2],
            [0, 9, 24, 6]
        ]
    );
    assert_eq!(widgets[1]["properties"]["view"], "singleValue");
    assert_eq!(widgets[2]["properties"]["view"], "timeSeries");
    assert!(widgets[2]["properties"].get("yAxis").is_none());
    assert_eq!(
        widgets[4]["properties"]["alarms"],
        json!(["${BusyAlarm.Arn}"])
    );
    assert_eq!(
        widgets[5]["properties"]["query"],
        "SOURCE '${OrderLogGroup}' | filter @message like /ERROR/\n| limit 20"
    );
    assert_eq!(widgets[5]["properties"]["region"], "${AWS::Region}");
}

#[test]
fn sixty_services_fit_without_overlap() {
    for count in [3, 15, 60] {
        let widgets = widgets(|stack| {
            platform(stack, Insights::Enabled);
            for number in 0..count {
                stack.add(Worker::new(format!("w{number}")).image(image()));
            }
            stack.add(Dashboard::overview("main"));
        });
        assert!(widgets.len() <= 500, "{}", widgets.len());
        assert!(widgets.iter().map(metrics).map(<[_]>::len).sum::<usize>() <= 2_500);
        for (index, widget) in widgets.iter().enumerate() {
            assert!(metrics(widget).len() <= 20);
            let [x, y, width, height] = place(widget);
            assert!(x + width <= 24);
            for other in &widgets[index + 1..] {
                let [left, top, wide, high] = place(other);
                let apart =
                    left >= x + width || x >= left + wide || top >= y + height || y >= top + high;
                assert!(apart, "{widget} {other}");
            }
        }
    }
}

#[test]
fn overview_has_the_requests_of_each_target_group() {
    let widgets = widgets(|stack| {
        platform(stack, Insights::Enabled);
        let admin = Route::to_path("/admin/*").port(9090);
        stack.add(order().port_mapping(PortMapping::tcp(9090)).route(admin));
        stack.add(Dashboard::overview("main"));
    });
    let requests: Vec<(String, &Value)> = widgets
        .iter()
        .skip_while(|widget| widget["properties"]["markdown"] != "## order")
        .filter(|widget| {
            let title = widget["properties"]["title"].as_str();
            title.is_some_and(|title| title.starts_with("Requests"))
        })
        .map(|widget| {
            let group = &metrics(widget)[0][3];
            (
                widget["properties"]["title"].as_str().unwrap().to_owned(),
                group,
            )
        })
        .collect();
    assert_eq!(
        requests,
        [
            (
                "Requests".to_owned(),
                &json!("${OrderTargetGroup.TargetGroupFullName}")
            ),
            (
                "Requests at port 9090 behind web".to_owned(),
                &json!("${OrderTargetGroupWeb9090.TargetGroupFullName}")
            ),
        ]
    );
}

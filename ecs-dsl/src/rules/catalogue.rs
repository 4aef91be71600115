//! All codes, with a title and the reason for each.
//!
//! **Invariant:** sorted by code, each code once, and every code that the crate reports is here.

/// One rule of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code, `ECS1104`.
    pub code: &'static str,
    /// The rule in a few words.
    pub title: &'static str,
    /// Why it is a rule: what AWS does, or what breaks.
    pub why: &'static str,
}

const fn entry(code: &'static str, title: &'static str, why: &'static str) -> Entry {
    Entry { code, title, why }
}

/// Every rule, by code: `10` names, `11` tasks and containers, `12` network, `13` routing, `14` health and deployment,
/// `15` scaling and capacity, `16` environment, `17` data, `18` alarms
/// and dashboards, `19` templates.
#[rustfmt::skip]
pub const CATALOGUE: &[Entry] = &[
    entry("ECS1001", "an app name can begin the name of a stack",
        "Every stack of the app is called `<app>-…-<stage>`, and CloudFormation takes a letter first and then letters, digits and hyphens."),
    entry("ECS1002", "a stage name is made of lower-case letters, digits and hyphens",
        "Every stack of the stage has the stage's name at its end, and host names take it too."),
    entry("ECS1003", "a stage is given once",
        "Two stages of one name would be deployed to the same stacks, one over the other."),
    entry("ECS1004", "an account is 12 digits",
        "A stage that names its account is never deployed to another one, so that the id must be right."),
    entry("ECS1005", "a region is written as its code",
        "AWS's endpoints have the region's code in their names; anything else is a host that isn't there."),
    entry("ECS1006", "an app has a stage",
        "Stages say where the app is deployed to; without one there is nothing to build."),
    entry("ECS1007", "a stage that is named exists",
        "A stage that the app doesn't have has no region, no account and no settings."),
    entry("ECS1008", "a stage has settings",
        "The program takes settings, and `Settings::of` gives none for this stage."),
    entry("ECS1009", "a stack name has at most 128 characters",
        "CloudFormation refuses longer names of stacks."),
    entry("ECS1010", "a program makes a stack",
        "CloudFormation deploys stacks; a program that makes none deploys nothing."),
    entry("ECS1011", "stacks don't wait for each other in a circle",
        "A stack is deployed after those whose values it reads. In a circle none of them could be the first."),
    entry("ECS1012", "a template has at most 1,000,000 bytes",
        "CloudFormation refuses larger templates, wherever it reads them from."),
    entry("ECS1021", "component names are made of letters, digits, `-` and `_`",
        "The name of a component becomes part of logical ids, task families and tags; each of them refuses other characters."),
    entry("ECS1022", "a task definition family has at most 255 characters",
        "ECS refuses longer families. The family is made of the names of app, component and stage, so that each of them may have to become shorter."),
    entry("ECS1023", "a name is given once",
        "Logical ids are made of names. Two components of one kind with one name would be one resource, and the second would silently take the place of the first."),
    entry("ECS1024", "output names are letters and digits",
        "CloudFormation refuses other characters in the names of outputs."),
    entry("ECS1025", "an output is given once",
        "CloudFormation keeps one value for each name of an output."),
    entry("ECS1026", "tags are within AWS's limits",
        "AWS refuses keys over 128 and values over 256 characters, and keeps keys with `aws:` for itself."),
    entry("ECS1027", "a description has at most 1024 bytes",
        "CloudFormation refuses templates with longer descriptions."),
    entry("ECS1101", "CPU and memory are a pair that Fargate has",
        "Fargate sells fixed pairs. ECS refuses the registration of any other one, which is seen only when the deployment is under way."),
    entry("ECS1102", "ephemeral storage is 21 to 200 GiB",
        "Every Fargate task has 20 GiB; what is asked for is more than that, and 200 at most."),
    entry("ECS1103", "a stop timeout is 2 to 120 seconds",
        "Fargate kills a container 120 seconds after `SIGTERM` at the latest."),
    entry("ECS1104", "a port is 1 to 65535",
        "There are no other TCP ports; port 0 means any, which no target group can find."),
    entry("ECS1105", "container names are made of letters, digits, `-` and `_`",
        "ECS refuses other names of containers."),
    entry("ECS1106", "every task has an image to run",
        "ECS refuses a container definition without an image."),
    entry("ECS1107", "a task has at most ten containers",
        "ECS refuses task definitions with more."),
    entry("ECS1108", "a container name is given once in a task",
        "ECS refuses a task definition with two containers of one name."),
    entry("ECS1109", "two containers of a task don't share a port",
        "The containers of a task share one network interface: the second to listen on a port fails, and ECS refuses the pair."),
    entry("ECS1110", "a container depends on one that is there",
        "ECS refuses a task definition that depends on an unknown container."),
    entry("ECS1111", "containers don't wait for each other in a circle",
        "None of them could start; ECS refuses the task definition."),
    entry("ECS1112", "only a container with a health check can be waited for until it is healthy",
        "Without a check a container is never `HEALTHY`, so that whoever waits for it never starts."),
    entry("ECS1113", "an image is written as Docker writes it",
        "An image that can't be named can't be pulled: tasks stop with `CannotPullContainerError`, again and again."),
    entry("ECS1114", "images of ECR are deployed by a tag of their own",
        "With `latest` the task definition never changes when the image does: nothing is deployed, and a task that is replaced by chance runs another version than its neighbours."),
    entry("ECS1115", "a mount names a volume of its task",
        "ECS refuses a task definition that mounts an unknown volume."),
    entry("ECS1116", "volume names are made of letters, digits, `-` and `_`, and given once",
        "ECS refuses other names of volumes, and two volumes of one name."),
    entry("ECS1117", "containers reserve no more than the task has",
        "ECS refuses a task definition whose containers reserve more CPU or memory than the task."),
    entry("ECS1118", "only a container that isn't essential is waited for until it ends",
        "The end of an essential container ends the task, so that whoever waits for it never starts; ECS refuses it."),
    entry("ECS1120", "a service has a port",
        "The target group, the security group and the name in the namespace are made for the service's port. Tasks that nobody calls are a `Worker`."),
    entry("ECS1201", "the block of a VPC has room for its subnets",
        "AWS takes /16 to /28. Below /23 the grid of tiers and zones, which keeps subnets where they are when others are added, has no room. Blocks of special use are refused by AWS."),
    entry("ECS1202", "a VPC spans 1 to 6 zones",
        "No region has more than six availability zones for an account, most have three."),
    entry("ECS1203", "what needs a network has a VPC",
        "Tasks, load balancers and namespaces are placed in a VPC; there is no default that would be the same in every account."),
    entry("ECS1204", "what runs has a cluster",
        "Every ECS service belongs to a cluster."),
    entry("ECS1205", "of several, one is chosen",
        "Where a stack has one cluster, VPC, load balancer or namespace, it is used without being named. With several, guessing would move resources when one is added."),
    entry("ECS1206", "tasks reach their image, their log group and their secrets",
        "Fargate pulls the image, opens the log stream and reads secrets over the task's own network interface. Without a way there the task stops before it has started, and the deployment waits until the circuit breaker gives up."),
    entry("ECS1207", "a public address needs a public subnet",
        "A public address is of no use in subnets that have no route to the internet gateway."),
    entry("ECS1208", "an imported VPC names the subnets that are used",
        "An ECS service or load balancer without subnets is refused."),
    entry("ECS1209", "a load balancer has two zones",
        "Elastic Load Balancing refuses an Application Load Balancer with subnets of less than two zones."),
    entry("ECS1210", "an address block is in CIDR notation",
        "Elastic Load Balancing refuses source addresses that are no blocks."),
    entry("ECS1211", "a service that is called has a port",
        "The caller's way in is a security-group rule for that port, and its address has the port in it."),
    entry("ECS1212", "a service that is called has a name",
        "The caller gets the address from the callee's name in a namespace. Without one there is no address that lasts longer than a task."),
    entry("ECS1213", "the domain of a namespace is a domain name",
        "Cloud Map makes a hosted zone of Route 53 of it, which takes domain names only."),
    entry("ECS1214", "a service in a namespace has a name that DNS takes",
        "The service's name becomes a label of a domain name: 63 characters at most."),
    entry("ECS1215", "a time to live fits in 31 bits",
        "Cloud Map refuses others."),
    entry("ECS1216", "a task has at most five security groups",
        "ECS refuses a network configuration with more; one is the service's own."),
    entry("ECS1301", "a path pattern is one that a listener rule takes",
        "Elastic Load Balancing refuses other characters and patterns over 128 characters."),
    entry("ECS1302", "a host pattern is one that a listener rule takes",
        "Elastic Load Balancing refuses patterns without a dot or with anything but letters after the last one."),
    entry("ECS1303", "a header condition is one that a listener rule takes",
        "Elastic Load Balancing refuses header names over 40 and values over 128 characters."),
    entry("ECS1304", "a method is written in capitals",
        "Methods are compared letter by letter: `get` would match nothing, and is refused."),
    entry("ECS1305", "a query condition is one that a listener rule takes",
        "Elastic Load Balancing refuses keys and values over 128 characters."),
    entry("ECS1306", "a priority is 1 to 50000",
        "Elastic Load Balancing refuses other priorities."),
    entry("ECS1307", "a priority is given once on a listener",
        "Elastic Load Balancing refuses a second rule with the same priority, in the middle of the deployment."),
    entry("ECS1308", "no two rules of a listener have the same conditions",
        "The one with the larger number never gets a request."),
    entry("ECS1309", "a route has a load balancer",
        "A route is a rule of a load balancer's listener; without one nothing sends requests to the service."),
    entry("ECS1310", "a route has a condition",
        "Elastic Load Balancing refuses a rule without conditions."),
    entry("ECS1311", "a rule has at most five values",
        "Elastic Load Balancing refuses more. Paths beyond that become rules of their own, other values can't."),
    entry("ECS1312", "a rule has at most six wildcards",
        "Elastic Load Balancing refuses more."),
    entry("ECS1313", "gRPC goes over HTTPS",
        "Elastic Load Balancing forwards to a target group of gRPC from HTTPS listeners only."),
    entry("ECS1314", "an idle timeout is 1 to 4000 seconds",
        "Elastic Load Balancing refuses others."),
    entry("ECS1315", "a client's connection is kept for 60 to 604800 seconds",
        "Elastic Load Balancing refuses others."),
    entry("ECS1401", "a health check path begins with `/`",
        "Elastic Load Balancing refuses others, and those over 1024 characters."),
    entry("ECS1402", "a matcher names codes from 200 to 499",
        "An Application Load Balancer takes no others as healthy."),
    entry("ECS1403", "a health check interval is 5 to 300 seconds",
        "Elastic Load Balancing refuses others."),
    entry("ECS1404", "a health check timeout is 2 to 120 seconds",
        "Elastic Load Balancing refuses others."),
    entry("ECS1405", "a health check threshold is 2 to 10",
        "Elastic Load Balancing refuses others."),
    entry("ECS1406", "a health check timeout is less than the interval",
        "Elastic Load Balancing refuses a timeout that isn't."),
    entry("ECS1407", "the interval of a container's health check is 5 to 300 seconds",
        "ECS refuses others."),
    entry("ECS1408", "the timeout of a container's health check is 2 to 60 seconds",
        "ECS refuses others."),
    entry("ECS1409", "a container's health check is tried 1 to 10 times",
        "ECS refuses other numbers."),
    entry("ECS1410", "the start period of a container's health check is 0 to 300 seconds",
        "ECS refuses others."),
    entry("ECS1411", "a health check grace period fits in 31 bits",
        "ECS refuses others."),
    entry("ECS1412", "a deregistration delay is 0 to 3600 seconds",
        "Elastic Load Balancing refuses others."),
    entry("ECS1413", "slow start is 30 to 900 seconds",
        "Elastic Load Balancing refuses others."),
    entry("ECS1414", "stickiness lasts 1 second to 7 days",
        "Elastic Load Balancing refuses others."),
    entry("ECS1415", "a rolling deployment has room to replace a task",
        "With the minimum at or above the maximum ECS may neither stop an old task nor start a new one: the deployment never moves."),
    entry("ECS1416", "bake and step times are whole minutes up to a day",
        "ECS counts them in minutes, 1440 at most."),
    entry("ECS1417", "shares of traffic are within ECS's limits",
        "ECS takes 0.1 to 100 percent for a canary and 3 to 100 for linear steps, in tenths."),
    entry("ECS1418", "a deployment that shifts traffic ends within 33 hours",
        "CloudFormation refuses more: it gives up on a resource after 36 hours."),
    entry("ECS1419", "canary and linear deployments have traffic to shift",
        "ECS shifts traffic at a load balancer; a service without a route has none to shift, and ECS refuses the strategy."),
    entry("ECS1420", "a rolling deployment has a circuit breaker",
        "Without it a version that can't start is tried for up to three hours while CloudFormation waits."),
    entry("ECS1501", "a scaling range runs forwards",
        "Application Auto Scaling refuses a minimum above the maximum."),
    entry("ECS1502", "the desired count is within the bounds of scaling",
        "Application Auto Scaling would change the number at once, so that what the program says never holds."),
    entry("ECS1503", "a scaling target can be reached",
        "A utilization is a percentage, and what is held at zero would scale for ever."),
    entry("ECS1504", "a service has at most 5000 tasks",
        "It is ECS's quota."),
    entry("ECS1505", "a schedule is one that Application Auto Scaling understands",
        "It takes `cron` with six fields, `rate` and `at`, each with parentheses."),
    entry("ECS1506", "one provider of a strategy has a base",
        "ECS refuses a strategy with two."),
    entry("ECS1507", "one provider of a strategy has a weight above zero",
        "ECS refuses a strategy in which nothing may run beyond the base."),
    entry("ECS1508", "a base is 0 to 100000",
        "ECS refuses others."),
    entry("ECS1509", "a weight is 0 to 1000",
        "ECS refuses others."),
    entry("ECS1510", "scaling by requests needs requests",
        "The metric is the target group's. A service without a route has no target group, and Application Auto Scaling refuses the policy."),
    entry("ECS1511", "a metric has one scaling target",
        "Two policies that hold one metric at two values work against each other."),
    entry("ECS1512", "a scheduled action has a name of its own",
        "Application Auto Scaling keeps one action for each name."),
    entry("ECS1513", "a provider stands once in a strategy",
        "ECS refuses a strategy that names a provider twice."),
    entry("ECS1601", "variable names are ones that an environment can have",
        "A name with `=` or a space can't be set, and shells can't read one that begins with a digit."),
    entry("ECS1602", "secrets don't stand in plain environment",
        "Everyone who may describe the task definition, see the template or open the console reads plain variables, and they stay in every revision for ever. `.secret` has ECS read the value where it is kept secret."),
    entry("ECS1603", "a variable is given once",
        "ECS refuses a name that is both a variable and a secret, and of two equal ones only the last counts."),
    entry("ECS1701", "a retention is one that CloudWatch Logs has",
        "CloudWatch Logs offers fixed numbers of days and refuses others."),
    entry("ECS1702", "the disk of a database is 20 to 65536 GiB",
        "RDS refuses others for `gp3`."),
    entry("ECS1703", "the disk of a database has room to grow",
        "RDS refuses a limit that isn't a tenth above what the database begins with."),
    entry("ECS1704", "backups are kept for 0 to 35 days",
        "RDS and ElastiCache count whole days, 35 at most; 0 is no backups."),
    entry("ECS1705", "a database name is one that RDS takes",
        "RDS refuses names that PostgreSQL can't have or keeps for itself."),
    entry("ECS1706", "the user of a database is one that RDS takes",
        "RDS refuses names over 16 characters and words that the engine reserves, such as `admin`."),
    entry("ECS1707", "the port of a database is 1150 to 65535",
        "RDS refuses others."),
    entry("ECS1708", "a machine is named as its service names it",
        "RDS has classes that begin with `db.`, ElastiCache types with `cache.`, OpenSearch types that end with `.search`; each refuses the others."),
    entry("ECS1709", "a cache has 0 to 5 replicas",
        "ElastiCache refuses more."),
    entry("ECS1710", "a version is written as its service writes it",
        "RDS takes `18` or `18.4`, ElastiCache `7.1`, OpenSearch Service the engine too, `OpenSearch_2.19`."),
    entry("ECS1711", "the times of a queue are within SQS's limits",
        "SQS hides a message for 12 hours at most, keeps it for 1 minute to 14 days, and delays it by 15 minutes at most."),
    entry("ECS1712", "a message is received before it is put aside",
        "SQS refuses a redrive policy with less than 1 or more than 1000 receives."),
    entry("ECS1713", "a dead-letter queue is of its queue's kind",
        "SQS refuses a standard queue behind a FIFO queue, and the other way round."),
    entry("ECS1714", "a database has subnets in two zones",
        "RDS refuses a subnet group of one zone, even for a database without a standby."),
    entry("ECS1715", "the times of a key are within KMS's limits",
        "KMS rotates every 90 to 2560 days and waits 7 to 30 days before it deletes a key."),
    entry("ECS1716", "a generated secret has 1 to 4096 characters",
        "Secrets Manager makes up no others."),
    entry("ECS1717", "names in a table are ones that DynamoDB takes",
        "DynamoDB refuses key attributes over 255 characters and indexes of other names than 3 to 255 letters, digits, `_`, `-` and `.`."),
    entry("ECS1718", "what expires is kept for a day or more",
        "S3 and ECR count whole days, and a rule that keeps no image would delete what is running."),
    entry("ECS1719", "a table has at most 20 indexes",
        "It is DynamoDB's quota."),
    entry("ECS1720", "a search domain has a node with 10 GiB",
        "OpenSearch Service refuses a domain without nodes for data, and smaller disks."),
    entry("ECS1721", "provisioned capacity is 1 or more",
        "DynamoDB refuses a table that is paid for by capacity and has none."),
    entry("ECS1722", "an attribute has one type, and one part in a key",
        "DynamoDB keeps one definition for each attribute of a table, and refuses a key that names one twice."),
    entry("ECS1723", "an index is given once",
        "DynamoDB refuses two indexes of one name."),
    entry("ECS1724", "a subscriber can be sent to",
        "SNS refuses an e-mail address without a domain, and an endpoint that isn't of its protocol."),
    entry("ECS1725", "a display name has at most 100 characters",
        "SNS refuses longer ones."),
    entry("ECS1726", "a standard topic sends to standard queues",
        "SNS refuses to subscribe a FIFO queue to a topic that doesn't keep the order."),
    entry("ECS1727", "an alias has at most 256 characters",
        "KMS refuses longer ones. The alias is made of the names of app, component and stage, so that each of them may have to become shorter."),
    entry("ECS1728", "replicas have another zone",
        "A replica is there to take over when a zone fails; with subnets in one zone it would fail with it."),
    entry("ECS1729", "who knows the address of a database can reach it",
        "The security group of a database, cache or search domain lets nobody in by itself. A task that only knows the address, or the password, waits for a connection until it gives up."),
    entry("ECS1801", "breaching periods are among those looked at",
        "CloudWatch refuses an alarm that needs more bad periods than it looks at."),
    entry("ECS1802", "an alarm looks back a day, or a week",
        "CloudWatch refuses other periods, and windows over a day, or over a week for periods of an hour or more."),
    entry("ECS1803", "an alarm has at most five actions",
        "CloudWatch refuses more for a state."),
    entry("ECS1804", "the period of a metric is one that CloudWatch has",
        "CloudWatch computes statistics over 1, 5, 10, 20 and 30 seconds and over whole minutes, and over no other periods."),
    entry("ECS1805", "a percentile is 0 to 100",
        "CloudWatch refuses others."),
    entry("ECS1806", "a metric has a name and a namespace",
        "CloudWatch refuses names that are empty or longer than 255, and namespaces that begin with a colon."),
    entry("ECS1807", "a metric has at most 30 dimensions",
        "CloudWatch refuses more."),
    entry("ECS1808", "an alarm's description has at most 1024 bytes",
        "CloudWatch refuses longer ones."),
    entry("ECS1809", "a dashboard name has at most 255 characters",
        "CloudWatch refuses longer ones. The name is made of the names of app, component and stage."),
    entry("ECS1810", "a dashboard draws at most 2500 metrics, 500 in a graph",
        "CloudWatch refuses more."),
    entry("ECS1811", "what Container Insights measures is measured",
        "With Container Insights switched off the metric has no values: its graph is empty, and since missing values are good its alarm never goes off."),
    entry("ECS1812", "a metric of a target group has a target group",
        "A service without a route has none, and the template would refer to what is not there."),
    entry("ECS1813", "a metric names its cluster or load balancer",
        "CloudWatch keeps a metric under all of its dimensions; without one of them it finds nothing. In another stack than the service it is known only if the service chose it."),
    entry("ECS1901", "a logical id is given once",
        "CloudFormation keeps one resource for each id. Ids are made of names, letters and digits only, so that `web-1` and `web1` can be the same."),
    entry("ECS1902", "a reference leads somewhere",
        "CloudFormation refuses a template that refers to what isn't in it."),
    entry("ECS1903", "a template is within CloudFormation's limits",
        "CloudFormation takes 500 resources and 200 parameters, mappings and outputs each."),
    entry("ECS1904", "a handle is used in the app that it comes from",
        "What belongs to another app can't be referred to; it is imported by its id or name."),
    entry("ECS1905", "an override names what is there",
        "A property that is set where it isn't read would be lost without a word."),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::CATALOGUE;

    #[test]
    fn codes_are_sorted_and_given_once() {
        assert!(CATALOGUE.is_sorted_by(|a, b| a.code < b.code));
        for entry in CATALOGUE {
            assert!(
                entry.code.len() == 7 && entry.code.starts_with("ECS1"),
                "{}",
                entry.code
            );
            assert!(
                !entry.title.ends_with('.') && entry.why.ends_with('.'),
                "{}",
                entry.code
            );
        }
    }

    #[test]
    fn every_code_of_the_crate_is_here_and_every_code_here_is_used() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut used = BTreeSet::new();
        for folder in ["rules", "check", "synth", "assemble"] {
            collect(&source.join(folder), &mut used);
        }
        let listed: BTreeSet<String> = CATALOGUE
            .iter()
            .map(|entry| entry.code.to_owned())
            .collect();
        let missing: Vec<_> = used.difference(&listed).collect();
        let unused: Vec<_> = listed.difference(&used).collect();
        assert!(missing.is_empty(), "not in the catalogue: {missing:?}");
        assert!(
            unused.is_empty(),
            "in the catalogue but nowhere reported: {unused:?}"
        );
    }

    /// Codes as the text of a literal, in files other than this one and outside of tests.
    fn collect(folder: &Path, codes: &mut BTreeSet<String>) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                collect(&path, codes);
            } else if path.file_name().unwrap() != "catalogue.rs" {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let found = code
                    .match_indices("\"ECS1")
                    .map(|(start, _)| code[start + 1..start + 8].to_owned());
                codes.extend(found);
            }
        }
    }
}

//! Buckets, keys, queues, tables, topics, secrets, repositories, log groups.

use ecs_dsl::prelude::*;

use super::choices::{Choices, some};
use super::components::Components;
use super::network::retention;

const MANY_DAYS: [std::time::Duration; 2] = [days(1), days(3650)];

impl Components {
    /// Adds any number of each.
    pub(super) fn add_data(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        for _ in 0..choices.count(2) {
            self.add_key(stack, choices);
        }
        for _ in 0..choices.count(2) {
            self.add_bucket(stack, choices);
        }
        for _ in 0..choices.count(3) {
            self.add_queue(stack, choices);
        }
        for _ in 0..choices.count(2) {
            self.add_topic(stack, choices);
        }
        for _ in 0..choices.count(2) {
            self.add_table(stack, choices);
        }
        for _ in 0..choices.count(2) {
            self.add_secret(stack, choices);
        }
        if choices.sometimes() {
            self.add_repository(stack, choices);
        }
        if choices.sometimes() {
            let mut group = LogGroup::new(choices.name("audit"));
            some!(choices, group: retention(retention(choices)));
            if let Some(key) = choices.maybe_one_of(&self.log_keys) {
                group = group.kms_key(&key);
            }
            let group = stack.add(group);
            self.texts.extend([group.log_group_name(), group.arn()]);
        }
    }

    fn add_key(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("key");
        if choices.rarely() {
            let arn = "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012";
            self.keys.push(stack.add(Key::import(&name, arn)));
            return;
        }
        let mut key = Key::new(&name);
        some!(choices, key:
            rotation_period(choices.value(&[days(90), days(2560)], &[days(89), secs(1), days(2561)])),
            pending_window(choices.value(&[days(7), days(30)], &[days(6), days(31), hours(25)])),
            delete_on_removal(),
            retain_on_removal(),
        );
        let for_logs = choices.sometimes();
        if for_logs {
            key = key.encrypts_logs();
        }
        let key = stack.add(key);
        if for_logs || choices.invalid() {
            self.log_keys.push(key.clone());
        }
        let granted = key.clone();
        self.grant(move || granted.encrypt_decrypt());
        self.keys.push(key);
    }

    fn add_bucket(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("files");
        let mut bucket = if choices.rarely() {
            Bucket::import(&name, "shop-files-1")
        } else {
            let mut bucket = Bucket::new(&name);
            some!(choices, bucket:
                versioning(Versioning::Suspended),
                expire(choices.value(&MANY_DAYS, &[hours(1), days(0)])),
                event_bridge(),
                delete_on_removal(),
                retain_on_removal(),
            );
            bucket
        };
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            bucket = bucket.kms_key(&key);
        }
        let bucket = stack.add(bucket);
        self.texts.extend([bucket.bucket_name(), bucket.arn()]);
        match choices.below(3) {
            0 => self.grant(move || bucket.read()),
            1 => self.grant(move || bucket.write()),
            _ => self.grant(move || bucket.read_write()),
        }
    }

    fn add_queue(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("jobs");
        let mut queue = if choices.rarely() {
            let url = "https://sqs.us-east-1.amazonaws.com/123456789012/jobs";
            Queue::import(&name)
                .queue_url(url)
                .arn("arn:aws:sqs:us-east-1:123456789012:jobs")
        } else {
            Queue::new(&name)
        };
        some!(choices, queue:
            visibility_timeout(choices.value(&[secs(0), hours(12)], &[hours(13)])),
            retention(choices.value(&[minutes(1), days(14)], &[secs(59), days(15)])),
            delay(choices.value(&[secs(0), minutes(15)], &[minutes(16)])),
            delete_on_removal(),
        );
        if choices.below(4) == 3 {
            queue = queue.fifo();
        } else if let Some(other) = choices.maybe_one_of(&self.queues) {
            queue = queue.dead_letter(&other, choices.value(&[1, 1000], &[0, 1001]));
        }
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            queue = queue.kms_key(&key);
        }
        let queue = stack.add(queue);
        self.texts
            .extend([queue.url(), queue.arn(), queue.queue_name()]);
        let granted = queue.clone();
        if choices.sometimes() {
            self.grant(move || granted.send());
        } else {
            self.grant(move || granted.consume());
        }
        self.queues.push(queue);
    }

    fn add_topic(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("news");
        if choices.rarely() {
            let topic = Topic::import(&name, "arn:aws:sns:us-east-1:123456789012:news");
            self.topics.push(stack.add(topic).arn());
            return;
        }
        let mut topic = Topic::new(&name);
        some!(choices, topic:
            email(&choices.text(&["ops@example.com", "a.b+c@mail.example.co.uk"])),
            https(&choices.text(&["https://example.com/alerts", "https://u:p@example.com:8443"])),
            display_name(&choices.text(&["Shop", "News of the shop: 100 %"])),
        );
        if let Some(queue) = choices.maybe_one_of(&self.queues) {
            topic = topic.queue(&queue);
        }
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            topic = topic.kms_key(&key);
        }
        let topic = stack.add(topic);
        self.topics.push(topic.arn());
        self.alerts.push(topic.clone());
        self.texts.push(topic.arn());
        self.grant(move || topic.publish());
    }

    fn add_table(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("carts");
        let mut table = if choices.rarely() {
            Table::import(&name, "carts-1")
        } else {
            Table::new(&name, attribute(choices, &["id", "user.id"]))
        };
        some!(choices, table:
            sort_key(attribute(choices, &["added_at", "größe"])),
            index(index(choices, "by-product")),
            index(index(choices, "by_user.all")),
            time_to_live(&choices.text(&["expires_at"])),
            provisioned(choices.value(&[1, 40_000], &[0]), choices.value(&[1, 40_000], &[0])),
            without_point_in_time_recovery(),
            retain_on_removal(),
        );
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            table = table.kms_key(&key);
        }
        let table = stack.add(table);
        self.texts.extend([table.table_name(), table.arn()]);
        match choices.below(3) {
            0 => self.grant(move || table.read()),
            1 => self.grant(move || table.write()),
            _ => self.grant(move || table.read_write()),
        }
    }

    fn add_secret(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("secret");
        let parameters = [
            "/shop/jwt",
            "jwt",
            "arn:aws:ssm:us-east-1:123456789012:parameter/jwt",
        ];
        if choices.below(4) == 3 {
            let mut parameter = Secret::parameter(&name, choices.text(&parameters));
            if let Some(key) = choices.maybe_one_of(&self.keys) {
                parameter = parameter.kms_key(&key);
            }
            self.secrets.push(stack.add(parameter).value());
            return;
        }
        let arns = [
            "payment",
            "shop/payment",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:payment-AbCdEf",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:payment",
        ];
        let mut secret = if choices.sometimes() {
            Secret::import(&name, choices.text(&arns))
        } else {
            let mut secret = Secret::generated(&name);
            some!(choices, secret:
                length(choices.value(&[1, 4096], &[0, 4097])),
                template([("username", choices.text(&["admin", "it's \"quoted\""]))], "password"),
                delete_on_removal(),
            );
            secret
        };
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            secret = secret.kms_key(&key);
        }
        let secret = stack.add(secret);
        self.secrets.push(secret.value());
        self.secrets
            .push(Handle::<Secret>::key(&secret, "password"));
    }

    fn add_repository(&mut self, stack: &mut Stack, choices: &mut Choices<'_>) {
        let name = choices.name("images");
        let mut repository = if choices.rarely() {
            Repository::import(&name, "shop/images")
        } else {
            let mut repository = Repository::new(&name);
            some!(choices, repository:
                repository_name(&choices.text(&["shop/order", "a-b_c.d/e1"])),
                mutable_tags(),
                keep_last(choices.value(&[1, 1000], &[0])),
                expire_untagged(choices.value(&MANY_DAYS, &[hours(1)])),
            );
            repository
        };
        if let Some(key) = choices.maybe_one_of(&self.keys) {
            repository = repository.kms_key(&key);
        }
        let repository = stack.add(repository);
        self.texts.extend([repository.uri(), repository.arn()]);
        self.repositories.push(repository);
    }
}

fn attribute(choices: &mut Choices<'_>, names: &[&str]) -> KeyAttribute {
    let name = choices.text(names);
    match choices.below(3) {
        0 => KeyAttribute::string(&name),
        1 => KeyAttribute::number(&name),
        _ => KeyAttribute::binary(&name),
    }
}

fn index(choices: &mut Choices<'_>, name: &str) -> TableIndex {
    let mut index = TableIndex::new(&choices.text(&[name]), attribute(choices, &["product"]));
    some!(choices, index: sort_key(attribute(choices, &["user"])));
    index
}

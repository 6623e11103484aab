// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/fake_secrets.h"

QHash<QString, QString> FakeSecrets::passwords() const
{
    QHash<QString, QString> passwords = kept;
    passwords.removeIf([](const auto &secret) { return secret.key().startsWith(QStringLiteral("drafts of ")) || secret.key().startsWith(QStringLiteral("sealing key of ")); });
    return passwords;
}

void FakeSecrets::read(const QString &key, QObject *context, Handler handler)
{
    const bool found = kept.contains(key);
    answer(context, handler, {found ? Outcome::Done : Outcome::NothingKept, kept.value(key), {}});
}

void FakeSecrets::keep(const QString &key, const QString &secret, QObject *context, Handler handler)
{
    if (mood == Mood::Works)
        kept.insert(key, secret);
    answer(context, handler, {Outcome::Done, {}, {}});
}

void FakeSecrets::forget(const QString &key, QObject *context, Handler handler)
{
    if (mood == Mood::Works)
        kept.remove(key);
    answer(context, handler, {Outcome::Done, {}, {}});
}

void FakeSecrets::answer(QObject *context, const Handler &handler, const Answer &whenItWorks) const
{
    Answer answer = whenItWorks;
    if (mood == Mood::IsMissing)
        answer = {Outcome::NoKeychain, {}, QStringLiteral("no backend")};
    else if (mood == Mood::Refuses)
        answer = {Outcome::Refused, {}, QStringLiteral("the ring is locked")};
    QMetaObject::invokeMethod(
        context, [handler, answer] { handler(answer); }, Qt::QueuedConnection);
}

// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/administration/administration_lists.h"
#include "ui/common/state.h"

#include <QList>
#include <QPair>

// Words of the administration desks.

[[nodiscard]] StateLook staffRole(const QString &code);
[[nodiscard]] StateLook accountState(const QString &code);
[[nodiscard]] StateLook auditAction(const QString &code);
[[nodiscard]] StateLook jobState(const QString &code);
[[nodiscard]] StateLook templateState(const QString &code);
[[nodiscard]] StateLook messageState(const QString &code);
/// What a table of the audit is called; its own name where nothing better is known.
[[nodiscard]] QString auditedTable(const QString &relation);
[[nodiscard]] QString notificationTitle(const QString &type);
[[nodiscard]] QString channelTitle(const QString &channel);
/// "10 seconds", "6 hours".
[[nodiscard]] QString spanWords(qint64 seconds);
/// What a role may do, in a sentence.
[[nodiscard]] QString roleEffect(const QString &code);
/// Every role with its name, for a choice.
[[nodiscard]] QList<QPair<QString, QString>> roleOptions();

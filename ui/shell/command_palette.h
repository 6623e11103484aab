// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/deliver.h"
#include "ui/common/desk.h"
#include "ui/common/sheet.h"
#include "ui/shell/palette_model.h"

class QLabel;
class QLineEdit;
class QListView;

/// Ctrl+K: type a few letters of an action, a desk or a record's number, and go there. Never waits: what the program
/// offers is there at once, records join when the database has answered.
class CommandPalette : public Sheet
{
    Q_OBJECT

public:
    /// Where records come from, and what to do with the one chosen.
    struct Source {
        QString icon;
        std::function<QFuture<Result<QList<RecordHit>>>(const QString &words, const CancelToken &cancel)> find;
        std::function<void(const QString &key)> open;
    };

    /// Lies over the whole of `window`.
    explicit CommandPalette(QWidget *window);

    void setSources(const QList<Source> &sources) { m_sources = sources; }
    /// Entries made from the words themselves ("Search orders for …"), shown last.
    void setEchoes(std::function<QList<PaletteEntry>(const QString &words)> echoes) { m_echoes = std::move(echoes); }
    void openWith(const QList<PaletteEntry> &offers, const QHash<QString, int> &uses);

    /// No question is on its way.
    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

signals:
    void used(const QString &entryId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void forgetQuestions();
    void find(const QString &words);
    void answered();
    void runCurrent();
    void showState();

    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_state;
    PaletteModel *m_model;
    QList<Source> m_sources;
    std::function<QList<PaletteEntry>(const QString &)> m_echoes;
    QList<PaletteEntry> m_offers;
    QHash<QString, int> m_uses;
    QList<PaletteEntry> m_records;
    Generation m_generation;
    CancelToken m_cancel;
    int m_asked = 0;
    bool m_enterWaits = false;
    QString m_problem;
};

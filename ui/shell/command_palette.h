// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/db/deliver.h"
#include "ui/common/desk.h"
#include "ui/common/sheet.h"
#include "ui/shell/palette_model.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListView;

/// Ctrl+K: type a few letters of an action, a desk, a view or a record, and go there; with Ctrl to a tab, with Shift to a window. Never waits: what the program
/// offers is there at once, records join when the database has answered.
class CommandPalette : public Sheet
{
    Q_OBJECT

public:
    /// Where records come from, and what to do with the one chosen.
    struct Source {
        QString kind; ///< begins the ids of its entries
        QString icon;
        QString noun; ///< what such a record is called, beside it
        std::function<QFuture<Result<QList<RecordHit>>>(const QString &words, const CancelToken &cancel)> find;
        std::function<void(const QString &key, RecordPlace place)> open;
    };

    /// Lies over the whole of `window`.
    explicit CommandPalette(QWidget *window);

    void setSources(const QList<Source> &sources) { m_sources = sources; }
    /// Entries made from the words themselves ("Search orders for …"), shown last.
    void setEchoes(std::function<QList<PaletteEntry>(const QString &words)> echoes) { m_echoes = std::move(echoes); }
    /// More that the program offers, found out while the palette is open already.
    void addOffers(const QList<PaletteEntry> &offers);
    void openWith(const QList<PaletteEntry> &offers, const UseCounts &uses);

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
    void offerFor(const QString &words);
    void answered();
    void runCurrent(RecordPlace place);
    void keepChosen();
    void showState();

    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_state;
    PaletteModel *m_model;
    QList<Source> m_sources;
    std::function<QList<PaletteEntry>(const QString &)> m_echoes;
    QList<PaletteEntry> m_offers;
    UseCounts m_uses;
    QList<PaletteEntry> m_records;
    Generation m_generation;
    CancelToken m_cancel;
    int m_asked = 0;
    std::optional<RecordPlace> m_enterWaits;
    QString m_chosen; ///< the entry the person moved to, which stays chosen when records join
    QString m_problem;
};

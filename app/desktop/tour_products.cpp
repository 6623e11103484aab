// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "models/catalog/staged_products.h"
#include "ui/common/choose_file.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QTableView>
#include <QTreeWidget>

namespace {

QString sampleFile()
{
    const QString path = QDir::temp().filePath(QStringLiteral("spring-prices.csv"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write("Article number,Description of it,Price,Old price,Material,Shelf place\n"
                   "SP-101,Ridge tent for two,\"249.00\",299,Recycled nylon,H-12\n"
                   "SP-102,Camp kettle,39.9,,Steel,H-13\n"
                   "SP-103,Trail mug,\"1,290.00\",,Enamel,\n"
                   "SP-104,Felt hat,-19.90,,Wool,H-2\n"
                   "SP-102,Camp kettle again,39.9,,Steel,H-13\n");
    return path;
}

} // namespace

// What a manager does with many products: a file that is mapped and looked at, and cells edited in the list.
void Tour::visitProductTools(const QString &role)
{
    const auto isReady = [this] {
        const auto *button = m_walk->find<QAbstractButton>(QStringLiteral("importNowButton"));
        return button != nullptr && button->isEnabled();
    };
    m_walk->then(
        QStringLiteral("the catalog is shown again"), [this] { m_walk->trigger(QStringLiteral("deskAction_catalog")); },
        [this] { return m_walk->find<QAbstractButton>(QStringLiteral("editInListButton")) != nullptr; });
    m_walk->then(
        QStringLiteral("a file is chosen"), [this] {
            ChooseFile::answerWith(sampleFile());
            m_walk->trigger(QStringLiteral("importProductsAction"));
            m_walk->press(QStringLiteral("importBrowseButton"));
        },
        isReady);
    m_walk->shoot(role + QStringLiteral("-import-file"));
    m_walk->then(
        QStringLiteral("it is compared with the shop"), [this] { m_walk->press(QStringLiteral("importNowButton")); }, [this] {
        const auto *lines = m_walk->find<QTreeWidget>(QStringLiteral("importLines"));
        return lines != nullptr && lines->topLevelItemCount() > 0; });
    m_walk->shoot(role + QStringLiteral("-import-plan"), TourWalk::Errors::AreExpected);
    m_walk->then(
        QStringLiteral("the import is put away"), [this] {
        ChooseFile::answerWith({});
        m_walk->press(QStringLiteral("importCloseButton"));
        m_walk->press(QStringLiteral("editInListButton")); }, [this] {
        const auto *table = m_walk->find<QTableView>(QStringLiteral("stagedTable"));
        return table != nullptr && table->model()->rowCount() > 0; });
    m_walk->then(QStringLiteral("cells are changed"), [this] {
        auto *model = qobject_cast<StagedProducts *>(m_walk->find<QTableView>(QStringLiteral("stagedTable"))->model());
        model->apply({StagedField::Price, StagedFormula::Kind::Percent, QStringLiteral("10")}, {1, 2, 3, 5, 6});
        model->apply({StagedField::Tags, StagedFormula::Kind::Set, QStringLiteral("rain, storm")}, {3});
        model->apply({StagedField::Price, StagedFormula::Kind::Set, QStringLiteral("-5")}, {7});
        m_walk->press(QStringLiteral("stagedFormulaButton"));
    });
    m_walk->shoot(role + QStringLiteral("-edit-cells"), TourWalk::Errors::AreExpected);
    m_walk->then(
        QStringLiteral("the cells are put away"), [this] {
        m_walk->press(QStringLiteral("stagedDiscardButton"));
        m_walk->press(QStringLiteral("stagedDiscardButton")); }, [this] { return m_walk->find<QWidget>(QStringLiteral("productsList")) != nullptr; });
}
